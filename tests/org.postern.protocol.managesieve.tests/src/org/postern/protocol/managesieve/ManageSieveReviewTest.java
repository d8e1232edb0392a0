package org.postern.protocol.managesieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;

class ManageSieveReviewTest {

	private final Listener imaps = Listener.of("imap", 993, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS);
	private final Listener sieve = listener(4190, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY);

	private static Listener listener(int port, Security security, Authentication authentication) {
		return Listener.of("managesieve", port, security, authentication, Role.ACCESS);
	}

	private static List<String> review(Listener... listeners) {
		return findings(listeners).stream().map(Finding::id).toList();
	}

	private static List<Finding> findings(Listener... listeners) {
		return new ManageSieveProtocol().review(PortPolicy.empty().withListeners(List.of(listeners)));
	}

	@Test
	void a_careful_policy_has_no_finding() {
		assertEquals(List.of(), review(imaps, sieve));
	}

	@Test
	void scripts_without_folders_are_found() {
		assertEquals(List.of("managesieve.no-imap"), review(sieve));
		assertEquals(List.of("managesieve.no-imap"), review(imaps.withEnabled(false), sieve));
		assertEquals(List.of(), review(sieve.withEnabled(false)));
	}

	@Test
	void tls_from_the_first_byte_is_found() {
		assertEquals(List.of("managesieve.implicit-tls"),
				review(imaps, listener(14190, Security.IMPLICIT_TLS, Authentication.TLS_ONLY)));
	}

	@Test
	void the_port_of_long_ago_is_found() {
		assertEquals(List.of("managesieve.former-port"),
				review(imaps, listener(2000, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY)));
	}

	@Test
	void login_in_cleartext_is_found() {
		assertEquals(List.of("login.cleartext"),
				review(imaps, listener(4190, Security.NONE, Authentication.CLEARTEXT_ALLOWED)));
	}

	@Test
	void a_listener_is_named_as_the_protocol_names_itself() {
		assertEquals("ManageSieve 4190, none (cleartext): passwords may cross the network in cleartext.",
				findings(imaps, listener(4190, Security.NONE, Authentication.CLEARTEXT_ALLOWED)).getFirst().summary());
	}
}
