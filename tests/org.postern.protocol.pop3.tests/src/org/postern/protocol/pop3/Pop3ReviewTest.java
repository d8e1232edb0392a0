package org.postern.protocol.pop3;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.setting.SettingValues;

class Pop3ReviewTest {

	private final Listener pop3s = Listener.of("pop3", 995, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS);
	private final SettingValues held = SettingValues.empty().with(Retention.HOLD, Term.ofDays(30));

	private List<String> review(SettingValues values, Listener... listeners) {
		PortPolicy policy = PortPolicy.empty().withListeners(List.of(listeners)).withSettings(Retention.PROTOCOL, values);
		return new Pop3Protocol().review(policy).stream().map(Finding::id).toList();
	}

	@Test
	void a_careful_policy_has_no_finding() {
		assertEquals(List.of(), review(held, pop3s));
	}

	@Test
	void open_pop3_that_holds_nothing_is_found() {
		assertEquals(List.of("pop3.no-hold"), review(SettingValues.empty(), pop3s));
	}

	@Test
	void closed_pop3_needs_no_hold() {
		assertEquals(List.of(), review(SettingValues.empty(), pop3s.withEnabled(false)));
	}

	@Test
	void mail_that_expires_before_it_is_no_longer_held_is_found() {
		assertEquals(List.of("pop3.expire-before-hold"), review(held.with(Retention.EXPIRE, Term.ofDays(29)), pop3s));
		assertEquals(List.of(), review(held.with(Retention.EXPIRE, Term.ofDays(30)), pop3s));
	}

	@Test
	void an_override_that_expires_too_early_is_found_beside_the_general_value() {
		assertEquals(List.of("pop3.expire-before-hold"),
				review(held.withOverride(Retention.EXPIRE, "bob@example.org", Term.ofDays(7)), pop3s));
		assertEquals(List.of(), review(held.withOverride(Retention.HOLD, "example.org", Term.ofDays(7)), pop3s));
	}

	@Test
	void login_in_cleartext_is_found() {
		assertEquals(List.of("login.cleartext"), review(held, Listener.of("pop3", 110, Security.NONE,
				Authentication.CLEARTEXT_ALLOWED, Role.ACCESS)));
	}
}
