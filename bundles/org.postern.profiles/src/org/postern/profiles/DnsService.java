package org.postern.profiles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;

/** The services that mail programs look for in DNS (RFC 6186, RFC 8314 section 5.1). */
enum DnsService {

	IMAPS("imap", true), IMAP("imap", false), POP3S("pop3", true), POP3("pop3", false), SUBMISSIONS("smtp", true),
	SUBMISSION("smtp", false);

	private final String protocol;
	private final boolean implicitTls;

	DnsService(String protocol, boolean implicitTls) {
		this.protocol = protocol;
		this.implicitTls = implicitTls;
	}

	String protocol() {
		return protocol;
	}

	boolean isIncoming() {
		return !protocol.equals("smtp");
	}

	/** {@code _imaps._tcp.} */
	String prefix() {
		return "_" + name().toLowerCase(Locale.ROOT) + "._tcp.";
	}

	/** What can be known of the security: without implicit TLS, a client upgrades or does not come. */
	Security security() {
		return implicitTls ? Security.IMPLICIT_TLS : Security.STARTTLS_REQUIRED;
	}

	static Optional<DnsService> of(Endpoint server) {
		return Arrays.stream(values()).filter(service -> service.protocol.equals(server.protocol())
				&& service.implicitTls == (server.security() == Security.IMPLICIT_TLS)).findFirst();
	}

	static Optional<DnsService> ofOwner(String owner) {
		return Arrays.stream(values()).filter(service -> owner.startsWith(service.prefix())).findFirst();
	}
}
