package org.postern.net.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;

/** Servers, and those between, that get STARTTLS wrong. */
class StartTlsDialoguesTest extends TlsScenes {

	@Test
	void a_server_as_stated_passes() throws Exception {
		CheckReport report = startTls(probe(), peer -> {
			untilTls(peer);
			peer.secure(identity);
			underTls(peer);
		});

		assertEquals(List.of(), ids(report));
		assertEquals(1, report.seen(PresentedChain.class).count());
	}

	@Test
	void starttls_that_is_not_offered_is_named() throws Exception {
		CheckReport report = startTls(probe(), peer -> {
			peer.say("+OK ready");
			peer.hear();
			peer.say("+OK SIZE");
			peer.await();
		});

		assertFoundAlone(report, Stage.TLS, "starttls.not-offered");
	}

	@Test
	void an_offer_that_was_written_over_is_told_from_one_that_is_missing() throws Exception {
		CheckReport report = startTls(probe(), peer -> {
			peer.say("+OK ready");
			peer.hear();
			peer.say("+OK SIZE XXXXXXXA");
			peer.await();
		});

		assertFoundAlone(report, Stage.TLS, "starttls.crossed-out");
	}

	@Test
	void an_offer_that_is_taken_back_is_named() throws Exception {
		CheckReport report = startTls(probe(), peer -> {
			peer.say("+OK ready");
			peer.hear();
			peer.say("+OK STARTTLS");
			peer.hear();
			peer.say("-ERR no key");
			peer.await();
		});

		assertFoundAlone(report, Stage.TLS, "starttls.refused");
	}

	@Test
	void a_greeting_that_rules_tls_out_is_named() throws Exception {
		CheckReport report = startTls(probe(), peer -> {
			peer.say("* PREAUTH welcome back");
			peer.await();
		});

		assertFoundAlone(report, Stage.GREETING, "starttls.preauth");
	}

	@Test
	void words_behind_the_consent_are_an_attack_and_are_thrown_away() throws Exception {
		CheckReport report = startTls(probe(), peer -> {
			peer.say("+OK ready");
			peer.hear();
			peer.say("+OK STARTTLS");
			peer.hear();
			peer.send("+OK go\r\n+OK LOGIN INJECTED\r\n".getBytes(StandardCharsets.US_ASCII));
			peer.secure(identity);
			underTls(peer);
		});

		assertFoundAlone(report, Stage.TLS, "starttls.response-injection");
		assertFalse(report.transcript().toString().contains("INJECTED"));
	}

	@Test
	void words_that_come_a_moment_after_the_consent_are_no_handshake() throws Exception {
		CheckReport report = startTls(probe(), peer -> {
			untilTls(peer);
			peer.hello();
			peer.say("+OK LOGIN INJECTED");
			peer.await();
		});

		assertFoundAlone(report, Stage.TLS, "starttls.goes-on-in-cleartext");
	}

	@Test
	void a_server_that_takes_the_handshake_for_a_command_is_named() throws Exception {
		CheckReport report = startTls(probe(), peer -> {
			untilTls(peer);
			peer.hello();
			peer.say("-ERR what?");
			peer.await();
		});

		assertFoundAlone(report, Stage.TLS, "starttls.goes-on-in-cleartext");
	}

	@Test
	void a_server_that_hangs_up_after_its_consent_is_named() throws Exception {
		CheckReport report = startTls(probe(), TlsScenes::untilTls);

		assertFoundAlone(report, Stage.TLS, "tls.closed");
	}

	@Test
	void a_server_that_falls_silent_after_its_consent_is_given_up() throws Exception {
		CheckReport report = startTls(probe().timeout(Duration.ofMillis(600)), peer -> {
			untilTls(peer);
			peer.await();
		});

		assertFoundAlone(report, Stage.TLS, "tls.no-answer");
	}

	@Test
	void plaintext_that_is_carried_out_under_tls_is_found() throws Exception {
		CheckReport report = startTls(probe().thorough(), peer -> {
			String smuggled = untilConsent(peer);
			peer.say("+OK go");
			peer.secure(identity);
			if (!smuggled.isEmpty()) {
				peer.say("+OK did " + smuggled.strip());
			}
			underTls(peer);
		});

		assertFound(report, Stage.EXAMINATION, "starttls.injection");
	}

	@Test
	void plaintext_that_is_thrown_away_is_no_finding() throws Exception {
		CheckReport report = startTls(probe().thorough(), peer -> {
			untilTls(peer);
			peer.secure(identity);
			underTls(peer);
		});

		assertEquals(List.of(), ids(report));
		assertEquals(InjectionTrial.Outcome.DISCARDED,
				report.seen(InjectionTrial.class).findFirst().orElseThrow().outcome());
	}

	@Test
	void plaintext_that_spoils_the_handshake_is_no_finding() throws Exception {
		CheckReport report = startTls(probe().thorough(), peer -> {
			String smuggled = untilConsent(peer);
			peer.say("+OK go");
			peer.secure(identity.context(), smuggled.getBytes(StandardCharsets.US_ASCII));
			underTls(peer);
		});

		assertEquals(List.of(), ids(report));
		assertEquals(InjectionTrial.Outcome.REFUSED,
				report.seen(InjectionTrial.class).findFirst().orElseThrow().outcome());
	}

	@Test
	void plaintext_that_is_answered_in_cleartext_is_no_finding() throws Exception {
		CheckReport report = startTls(probe().thorough(), peer -> {
			peer.send(untilConsent(peer).isEmpty() ? "+OK go\r\n".getBytes(StandardCharsets.US_ASCII)
					: "+OK go\r\n+OK noop\r\n".getBytes(StandardCharsets.US_ASCII));
			peer.secure(identity);
			underTls(peer);
		});

		assertEquals(List.of(), ids(report));
		assertEquals(InjectionTrial.Outcome.REFUSED,
				report.seen(InjectionTrial.class).findFirst().orElseThrow().outcome());
	}
}
