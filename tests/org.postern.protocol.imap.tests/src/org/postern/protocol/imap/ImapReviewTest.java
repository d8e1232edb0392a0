package org.postern.protocol.imap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;

class ImapReviewTest {

	private final Listener imaps = Listener.of("imap", 993, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS);
	private final Listener imap = Listener.of("imap", 143, Security.STARTTLS, Authentication.TLS_ONLY, Role.ACCESS);
	private final Listener submissions = Listener.of("smtp", 465, Security.IMPLICIT_TLS, Authentication.TLS_ONLY,
			Role.SUBMISSION);

	private static List<String> review(Listener... listeners) {
		return new ImapProtocol().review(PortPolicy.empty().withListeners(List.of(listeners))).stream().map(Finding::id)
				.toList();
	}

	@Test
	void a_careful_policy_has_no_finding() {
		assertEquals(List.of(), review(imaps, imap, submissions));
	}

	@Test
	void imap_on_465_is_flagged() {
		assertEquals(List.of("imap.unregistered-port"), review(imaps.withPort(465)));
	}

	@Test
	void imap_and_submissions_on_one_address_are_a_conflict() {
		assertEquals(List.of("imap.shares-submissions-port", "imap.unregistered-port"),
				review(imaps.withPort(465), submissions));
	}

	@Test
	void imap_and_submissions_on_different_addresses_are_none() {
		assertEquals(List.of("imap.unregistered-port"), review(imaps.withPort(465).withBind(Optional.of("192.0.2.1")),
				submissions.withBind(Optional.of("192.0.2.2"))));
	}

	@Test
	void login_in_cleartext_is_found() {
		assertEquals(List.of("login.cleartext"), review(imap.withAuthentication(Authentication.CLEARTEXT_ALLOWED)));
	}

	@Test
	void the_opposite_tls_mode_is_found() {
		assertEquals(List.of("tls.implicit-on-starttls-port"), review(imap.withSecurity(Security.IMPLICIT_TLS)));
		assertEquals(List.of("tls.starttls-on-implicit-port"), review(imaps.withSecurity(Security.STARTTLS_REQUIRED)));
	}
}
