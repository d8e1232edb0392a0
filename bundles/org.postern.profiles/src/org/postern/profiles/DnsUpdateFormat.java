package org.postern.profiles;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Component;
import org.postern.api.model.AsciiName;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;

/** A script for BIND's {@code nsupdate} (RFC 2136): what stood at these names before is replaced, all at once. */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + DnsUpdateFormat.ID)
public final class DnsUpdateFormat implements ProfileFormat {

	static final String ID = "dns-nsupdate";

	private static final Pattern ADD = Pattern
			.compile("(?:update\\s+)?add\\s+(\\S+)\\s+(?:[0-9]+\\s+)?(?:IN\\s+)?([A-Za-z]+)\\s+(.+)");

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "nsupdate script",
				"Replaces the SRV and CNAME records of a zone: nsupdate -k KEY FILE.", Readers.DNS);
	}

	/** Records are a domain's, never a user's. */
	@Override
	public boolean suits(ClientProfile profile) {
		return profile.address().isEmpty();
	}

	@Override
	public Document write(ClientProfile profile) {
		DnsRecords records = new DnsRecords(profile);
		StringBuilder script = new StringBuilder("; Mail of " + AsciiName.of(profile.domain())
				+ ": nsupdate -k KEY FILE\nzone " + records.zone() + "\n");
		List<DnsRecord> list = records.list();
		list.stream().map(record -> "update delete " + record.owner() + " " + record.type() + "\n").distinct()
				.forEach(script::append);
		for (DnsRecord record : list) {
			script.append(record.draft() ? "; draft-ietf-mailmaint-pacc: may change\n" : "");
			script.append("update add ").append(record.owner()).append(' ').append(DnsRecord.TTL).append(" IN ")
					.append(record.type()).append(' ').append(record.data()).append('\n');
		}
		return Document.ofText(FileName.of(profile, ".nsupdate"), "text/plain", script.append("send\n").toString());
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return new DnsText(document).read(DnsUpdateFormat::fields);
	}

	private static List<String> fields(String line) {
		Matcher add = ADD.matcher(line.strip());
		return line.length() > 2_000 || !add.matches() ? List.of() : List.of(add.group(1), add.group(2), add.group(3));
	}
}
