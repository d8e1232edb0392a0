package org.postern.protocol.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Rulebook;
import org.postern.net.Reply;

class RelayRulesTest {

	private final Circumstances port25 = at(25, Role.RELAY, Authentication.NONE);
	private final Circumstances port587 = at(587, Role.SUBMISSION, Authentication.TLS_ONLY);
	private final RelayAttempt taken = attempt(Reply.Kind.OK, "250 2.1.5 Ok");
	private final RelayAttempt refused = attempt(Reply.Kind.REFUSED, "554 5.7.1 Relay access denied");

	private static Circumstances at(int port, Role role, Authentication authentication) {
		return new Circumstances(new Endpoint("smtp", "mail.example.org", port, Security.STARTTLS, authentication, role),
				Optional.empty(), Instant.EPOCH);
	}

	private static RelayAttempt attempt(Reply.Kind kind, String rcpt) {
		return new RelayAttempt("plain", "", "someone@example.com", Reply.of(Reply.Kind.OK, "250 ok"),
				Optional.of(Reply.of(kind, rcpt)));
	}

	private RelayTrial trial(boolean near, Map<AddressForm, RelayAttempt> elsewhere, List<RelayAttempt> inside) {
		return new RelayTrial(near, elsewhere, List.of(), List.of(taken), inside, true);
	}

	private static List<String> judge(RelayTrial trial, Circumstances at) {
		return Rulebook.of(new SmtpRules().rules()).judge(trial, at).stream().map(RelayRulesTest::words).toList();
	}

	private static String words(Finding finding) {
		return finding.id() + " " + finding.severity().key();
	}

	@Test
	void seen_from_elsewhere_an_open_relay_is_an_error() {
		RelayTrial open = trial(false, Map.of(AddressForm.NULL_SENDER, taken), List.of());

		assertEquals(List.of("smtp.relays-for-strangers error"), judge(open, port25));
	}

	@Test
	void seen_from_the_servers_own_network_it_is_a_warning_that_says_so() {
		RelayTrial open = trial(true, Map.of(AddressForm.NULL_SENDER, taken), List.of());

		Finding finding = new RelaysForStrangers().judge(open, port25).orElseThrow();
		assertEquals(Severity.WARNING, finding.severity());
		assertEquals(true, finding.summary().contains("test from outside"));
	}

	@Test
	void a_server_that_refuses_strangers_and_takes_its_postmasters_mail_is_in_order() {
		assertEquals(List.of(), judge(trial(false, Map.of(AddressForm.NULL_SENDER, refused, AddressForm.STRANGER, refused,
				AddressForm.PERCENT, refused), List.of(taken)), port25));
	}

	@Test
	void a_port_for_users_must_not_even_take_mail_for_an_address_at_its_name() {
		RelayTrial trial = trial(false, Map.of(AddressForm.NULL_SENDER, refused), List.of(taken));

		assertEquals(List.of("smtp.accepts-without-login warning"), judge(trial, port587));
	}

	@Test
	void mail_for_the_mere_postmaster_is_taken_by_postfix_on_every_port_and_proves_nothing() {
		assertEquals(List.of(), judge(trial(false, Map.of(AddressForm.NULL_SENDER, refused), List.of(refused)), port587));
	}

	@Test
	void odd_forms_prove_nothing_where_any_address_of_the_server_is_taken() {
		RelayTrial catchAll = new RelayTrial(false, Map.of(AddressForm.NULL_SENDER, refused, AddressForm.PERCENT, taken),
				List.of(taken), List.of(taken), List.of(taken), true);

		assertEquals(List.of(), judge(catchAll, port25));
	}

	@Test
	void a_trial_that_broke_off_before_any_answer_leaves_it_unknown() {
		assertEquals(List.of("smtp.relay-not-known info"),
				judge(new RelayTrial(false, Map.of(), List.of(), List.of(), List.of(), false), port25));
	}

	@Test
	void every_odd_form_hides_the_same_recipient_elsewhere() {
		for (AddressForm form : AddressForm.values()) {
			String recipient = form.recipient("mail.example.org");
			assertEquals(true, recipient.contains("postern-relay-test") && recipient.contains("example.com"), recipient);
		}
	}
}
