package org.postern.profiles;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;

/** The records as a table (RFC 4180), for the web forms of DNS hosters. Comma or semicolon, quoted or not, is read. */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + DnsCsvFormat.ID)
public final class DnsCsvFormat implements ProfileFormat {

	static final String ID = "dns-csv";

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "DNS records as CSV",
				"The records as a table, to copy into a DNS hoster's form.", Readers.DNS);
	}

	/** Records are a domain's, never a user's. */
	@Override
	public boolean suits(ClientProfile profile) {
		return profile.address().isEmpty();
	}

	@Override
	public Document write(ClientProfile profile) {
		String rows = new DnsRecords(profile).list().stream()
				.map(record -> row(record.owner(), record.type(), Integer.toString(DnsRecord.TTL), record.data(),
						record.draft() ? "draft-ietf-mailmaint-pacc: may change" : ""))
				.collect(Collectors.joining());
		return Document.ofText(FileName.of(profile, ".dns.csv"), "text/csv", row("name", "type", "ttl", "data", "note") + rows);
	}

	private static String row(String... cells) {
		return Arrays.stream(cells).map(DnsCsvFormat::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	/** What a spreadsheet would take for a formula begins with an apostrophe. */
	static String cell(String text) {
		String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
		return safe.matches("[^,;\"\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return new DnsText(document).read(DnsCsvFormat::fields);
	}

	private static List<String> fields(String line) {
		List<String> cells = Stream.of(line.split("[,;]", 6)).map(String::strip)
				.map(cell -> cell.replaceAll("^\"|\"$", "")).toList();
		return cells.size() < 4 || !cells.get(2).matches("[0-9]*") ? List.of()
				: List.of(cells.get(0), cells.get(1), cells.get(3));
	}
}
