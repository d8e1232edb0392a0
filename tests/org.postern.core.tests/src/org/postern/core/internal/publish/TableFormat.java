package org.postern.core.internal.publish;

import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;

/** Records of the DNS as a table. */
record TableFormat() implements ProfileFormat {

	@Override
	public FormatInfo info() {
		return new FormatInfo("dns-csv", "Table", "");
	}

	@Override
	public Document write(ClientProfile profile) {
		return Document.ofText("dns.csv", "text/csv", "name,type,ttl,data,note\r\n"
				+ "_imaps._tcp.example.org.,SRV,3600,0 1 993 mail.example.org.,\r\n"
				+ "_imap._tcp.example.org.,SRV,3600,0 0 0 .,\r\n_autodiscover._tcp.example.org.,SRV,3600,0 0 443 m.,\r\n"
				+ "autoconfig.example.org.,CNAME,3600,mail.example.org.,\r\n");
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		throw new FormatException("never read");
	}
}
