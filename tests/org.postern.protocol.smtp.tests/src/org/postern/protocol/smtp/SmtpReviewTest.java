package org.postern.protocol.smtp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;

class SmtpReviewTest {

	private final Listener relay = Listener.of("smtp", 25, Security.STARTTLS, Authentication.NONE, Role.RELAY);
	private final Listener submission = Listener.of("smtp", 587, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY,
			Role.SUBMISSION);
	private final Listener submissions = Listener.of("smtp", 465, Security.IMPLICIT_TLS, Authentication.TLS_ONLY,
			Role.SUBMISSION);
	private final Listener fallback = Listener.of("smtp", 2525, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY,
			Role.SUBMISSION).asFallbackFor(587);

	private static List<String> review(Listener... listeners) {
		return new SmtpProtocol().review(PortPolicy.empty().withListeners(List.of(listeners))).stream().map(Finding::id)
				.toList();
	}

	private static void assertFound(String id, Listener... listeners) {
		assertTrue(review(listeners).contains(id), () -> review(listeners).toString());
	}

	private static void assertNotFound(String id, Listener... listeners) {
		assertFalse(review(listeners).contains(id), () -> review(listeners).toString());
	}

	@Test
	void a_careful_policy_has_no_finding() {
		assertTrue(review(relay, submission, submissions, fallback).isEmpty());
	}

	@Test
	void submission_without_login_is_an_open_relay() {
		assertFound("smtp.open-relay", submission.withAuthentication(Authentication.NONE));
		assertFound("smtp.open-relay", submission, fallback.withAuthentication(Authentication.NONE));
	}

	@Test
	void a_relay_port_needs_no_login() {
		assertNotFound("smtp.open-relay", relay, submission);
	}

	@Test
	void a_closed_listener_endangers_nobody() {
		assertNotFound("smtp.open-relay", submission.withAuthentication(Authentication.NONE).withEnabled(false));
	}

	@Test
	void a_relay_port_that_cannot_encrypt_is_found() {
		assertFound("smtp.relay-without-starttls", relay.withSecurity(Security.NONE), submission);
		assertNotFound("smtp.relay-without-starttls", relay, submission);
	}

	@Test
	void a_policy_without_submission_is_found() {
		assertFound("smtp.no-submission", relay);
		assertNotFound("smtp.no-submission", relay, submission);
		assertNotFound("smtp.no-submission");
	}

	@Test
	void a_fallback_for_a_closed_port_is_found() {
		assertFound("smtp.fallback-for-closed-port", relay, submission.withEnabled(false), submissions, fallback);
		assertNotFound("smtp.fallback-for-closed-port", submission, fallback);
	}

	@Test
	void a_fallback_in_cleartext_is_found_as_the_guide_opens_it() {
		Listener plain = relay.withAuthentication(Authentication.CLEARTEXT_ALLOWED);
		PortPolicy opened = new FallbackPort(2525, 25).open(PortPolicy.empty().withListeners(List.of(plain, submission)));

		assertFound("smtp.fallback-in-cleartext", opened.listeners().toArray(Listener[]::new));
		assertNotFound("smtp.fallback-in-cleartext", submission, fallback);
	}

	@Test
	void login_in_cleartext_is_found() {
		assertFound("login.cleartext", submission.withSecurity(Security.STARTTLS)
				.withAuthentication(Authentication.CLEARTEXT_ALLOWED));
		assertNotFound("login.cleartext", submission.withSecurity(Security.STARTTLS));
		assertNotFound("login.cleartext", submissions.withAuthentication(Authentication.CLEARTEXT_ALLOWED));
	}

	@Test
	void implicit_tls_on_a_starttls_port_and_the_reverse_are_found() {
		assertFound("tls.implicit-on-starttls-port", submission.withSecurity(Security.IMPLICIT_TLS));
		assertFound("tls.starttls-on-implicit-port", submissions.withSecurity(Security.STARTTLS));
		assertNotFound("tls.implicit-on-starttls-port", submission.withPort(10_587).withSecurity(Security.IMPLICIT_TLS));
	}
}
