package org.postern.realservers.tests;

import java.util.Optional;

import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.testkit.real.Ports;
import org.postern.testkit.real.RunningServer;

/**
 * A port of a real server, for Postern and for other programs.
 *
 * @param protocol {@code imap}, {@code pop3} or {@code smtp}
 * @param ports    those of the server
 * @param guide    which port of the guide this is
 * @param security how TLS is reached
 */
record Place(String protocol, Ports ports, int guide, Security security) {

	static Place imap(RunningServer server, int port) {
		return new Place("imap", server.ports(), port, port == 143 ? Security.STARTTLS_REQUIRED : Security.IMPLICIT_TLS);
	}

	static Place pop3(RunningServer server, int port) {
		return new Place("pop3", server.ports(), port, port == 110 ? Security.STARTTLS_REQUIRED : Security.IMPLICIT_TLS);
	}

	static Place smtp(RunningServer server, int port) {
		return new Place("smtp", server.ports(), port, switch (port) {
			case 25 -> Security.STARTTLS;
			case 465 -> Security.IMPLICIT_TLS;
			default -> Security.STARTTLS_REQUIRED;
		});
	}

	boolean betweenServers() {
		return protocol.equals("smtp") && guide == 25;
	}

	String host() {
		return ports.host();
	}

	int port() {
		return ports.of(guide);
	}

	/** What {@code openssl s_client} calls the way to TLS; empty where TLS comes first. */
	Optional<String> startTls() {
		return security == Security.IMPLICIT_TLS ? Optional.empty() : Optional.of(protocol);
	}

	/** What {@code curl} calls this. */
	String url() {
		return protocol + (security == Security.IMPLICIT_TLS ? "s" : "") + "://" + host() + ":" + port() + "/";
	}

	Endpoint endpoint() {
		return new Endpoint(protocol, host(), port(), security,
				betweenServers() ? Authentication.NONE : Authentication.TLS_ONLY, role());
	}

	private Role role() {
		if (!protocol.equals("smtp")) {
			return Role.ACCESS;
		}
		return betweenServers() ? Role.RELAY : Role.SUBMISSION;
	}

	@Override
	public String toString() {
		return protocol + " on " + guide;
	}
}
