package org.postern.ui.editor.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;

class ClientLineTest {

	@Test
	void what_is_new_and_what_is_gone_is_marked() {
		ClientProfile saved = profile(List.of(endpoint("imap", 993)), List.of(endpoint("smtp", 587)));
		ClientProfile now = profile(List.of(endpoint("imap", 993)), List.of(endpoint("smtp", 465), endpoint("smtp", 2525)));
		assertEquals(List.of("SAME in 1 993", "NEW out 1 465", "NEW out 2 2525", "GONE out 0 587"),
				ClientLine.of(saved, now).stream().map(ClientLineTest::words).toList());
	}

	private static String words(ClientLine line) {
		return line.change() + (line.incoming() ? " in " : " out ") + line.order() + " " + line.endpoint().port();
	}

	private static Endpoint endpoint(String protocol, int port) {
		return new Endpoint(protocol, "mail.example.org", port, Security.IMPLICIT_TLS, Authentication.TLS_ONLY,
				protocol.equals("smtp") ? Role.SUBMISSION : Role.ACCESS);
	}

	private static ClientProfile profile(List<Endpoint> incoming, List<Endpoint> outgoing) {
		return new ClientProfile("example.org", "Example", Optional.empty(), UserNameRule.ADDRESS, incoming, outgoing,
				Term.ofDays(0), Term.forever());
	}
}
