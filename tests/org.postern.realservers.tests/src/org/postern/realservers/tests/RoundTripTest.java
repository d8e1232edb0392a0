package org.postern.realservers.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.api.check.Step;
import org.postern.core.test.TestReport;
import org.postern.testkit.real.RealDovecot;
import org.postern.testkit.real.RealPostfix;
import org.postern.testkit.real.RealUser;

/** A message goes out by Postfix and is found at Dovecot, and nothing of it is left. */
class RoundTripTest {

	@Test
	void a_message_arrives_by_imap_and_pop3_and_curl_finds_an_empty_mailbox_afterwards() {
		try (Ground ground = new Ground()) {
			RealDovecot dovecot = ground.dovecot();
			RealPostfix postfix = ground.postfix(dovecot);
			Place pop3 = Place.pop3(dovecot, 995);
			TestReport report = Tester.thorough(ground).roundTrip(Place.smtp(postfix, 587), Place.imap(dovecot, 143), pop3);

			List<Step> failed = report.roundTrip().stream().filter(Step::isFailed).toList();
			assertEquals(List.of(), failed);
			assertTrue(report.roundTrip().size() >= 3, () -> report.roundTrip().toString());
			assertEquals(List.of(), Curl.login(pop3, ground, RealUser.ANNA.password()).lines().stream()
					.filter(line -> line.matches("\\d+ \\d+")).toList());
		}
	}
}
