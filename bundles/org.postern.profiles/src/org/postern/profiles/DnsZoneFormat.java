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

/**
 * A fragment of a zone file (RFC 1035 section 5), to be included by BIND and others.
 *
 * <p>DNS says where servers are and in which order; without implicit TLS it is read as required STARTTLS, and nothing
 * is said of users, names and retention.
 */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + DnsZoneFormat.ID)
public final class DnsZoneFormat implements ProfileFormat {

	static final String ID = "dns-zone";

	private static final Pattern RECORD = Pattern
			.compile("(\\S+)\\s+(?:[0-9]+[smhdwSMHDW]?\\s+)?(?:IN\\s+)?([A-Za-z]+)\\s+([^;]+?)\\s*(?:;.*)?");

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "DNS zone fragment",
				"SRV, CNAME and TXT records to include in a zone file of BIND or others.", Readers.DNS);
	}

	/** Records are a domain's, never a user's. */
	@Override
	public boolean suits(ClientProfile profile) {
		return profile.address().isEmpty();
	}

	@Override
	public Document write(ClientProfile profile) {
		DnsRecords records = new DnsRecords(profile);
		StringBuilder zone = new StringBuilder("; Mail of " + AsciiName.of(profile.domain())
				+ ": where programs find it (RFC 6186, RFC 8314).\n");
		records.list().forEach(record -> zone.append(record.owner()).append(' ').append(DnsRecord.TTL).append(" IN ")
				.append(record.type()).append(' ').append(record.data())
				.append(record.draft() ? " ; draft-ietf-mailmaint-pacc: may change\n" : "\n"));
		return Document.ofText(FileName.of(profile, ".zone"), "text/dns", zone.toString());
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return new DnsText(document).read(DnsZoneFormat::fields);
	}

	private static List<String> fields(String line) {
		Matcher record = RECORD.matcher(line.strip());
		return line.strip().startsWith(";") || line.length() > 2_000 || !record.matches() ? List.of()
				: List.of(record.group(1), record.group(2), record.group(3));
	}
}
