package org.postern.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.setting.SettingValues;

class PortPolicyTest {

	private final Listener relay = Listener.of("smtp", 25, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED,
			Role.RELAY);
	private final Listener silentRelay = relay.withAuthentication(Authentication.NONE);
	private final FallbackPort fallback = new FallbackPort(2525, 25);

	private PortPolicy policy(Listener... listeners) {
		return PortPolicy.empty().withListeners(List.of(listeners));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 65_536 })
	void a_port_out_of_range_is_refused(int port) {
		assertThrows(IllegalArgumentException.class, () -> relay.withPort(port));
	}

	@Test
	void the_same_listener_twice_is_refused() {
		assertThrows(IllegalArgumentException.class, () -> policy(relay, relay.withEnabled(false)));
	}

	@Test
	void only_a_fallback_names_the_port_it_stands_in_for() {
		assertThrows(IllegalArgumentException.class, () -> new Listener("smtp", 587, Optional.empty(),
				Security.STARTTLS, Authentication.TLS_ONLY, Role.SUBMISSION, OptionalInt.of(25), true, ""));
		assertThrows(IllegalArgumentException.class, () -> Listener.of("smtp", 2525, Security.STARTTLS,
				Authentication.TLS_ONLY, Role.FALLBACK));
	}

	@Test
	void the_fallback_takes_the_security_of_the_port_it_stands_in_for() {
		Listener opened = fallback.open(policy(relay)).find("smtp", 2525).orElseThrow();

		assertEquals(Security.STARTTLS, opened.security());
		assertEquals(Authentication.CLEARTEXT_ALLOWED, opened.authentication());
		assertEquals(OptionalInt.of(25), opened.standsInFor());
	}

	@Test
	void the_fallback_always_offers_login_so_that_it_never_relays_for_strangers() {
		Listener opened = fallback.open(policy(silentRelay)).find("smtp", 2525).orElseThrow();

		assertEquals(Authentication.TLS_ONLY, opened.authentication());
	}

	@Test
	void closing_the_fallback_keeps_its_line() {
		PortPolicy closed = fallback.close(fallback.open(policy(relay)));

		assertFalse(fallback.isOpen(closed));
		assertTrue(closed.find("smtp", 2525).isPresent());
	}

	@Test
	void listeners_collide_on_one_port_unless_their_addresses_differ() {
		Listener first = relay.withBind(Optional.of("127.0.0.1"));
		Listener second = relay.withBind(Optional.of("127.0.0.2"));

		assertFalse(first.collidesWith(second));
		assertTrue(first.collidesWith(relay));
	}

	@Test
	void a_mailbox_override_goes_before_its_domain_and_that_before_the_general_value() {
		SettingValues values = SettingValues.empty().with(Retention.HOLD, Term.ofDays(30))
				.withOverride(Retention.HOLD, "example.org", Term.ofDays(7))
				.withOverride(Retention.HOLD, "anna@example.org", Term.forever());
		PortPolicy policy = PortPolicy.empty().withSettings(Retention.PROTOCOL, values);

		assertEquals(Term.forever(), policy.retention(MailAddress.parse("anna@example.org")).hold());
		assertEquals(Term.ofDays(7), policy.retention(MailAddress.parse("bob@example.org")).hold());
		assertEquals(Term.ofDays(30), policy.retention(MailAddress.parse("eve@example.net")).hold());
	}
}
