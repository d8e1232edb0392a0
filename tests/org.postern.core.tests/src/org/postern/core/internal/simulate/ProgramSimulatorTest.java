package org.postern.core.internal.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.internal.simulate.SimulationBench.AUTOCONFIG;
import static org.postern.core.internal.simulate.SimulationBench.RIGHT;
import static org.postern.core.internal.simulate.SimulationBench.ids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.check.Stage;
import org.postern.api.model.UserNameRule;
import org.postern.api.rule.TestRule;
import org.postern.core.internal.simulate.rule.SimulationRules;
import org.postern.core.simulate.MailProgram;
import org.postern.core.simulate.Simulation;
import org.postern.core.simulate.SimulationListener;

class ProgramSimulatorTest {

	private final SimulationBench bench = new SimulationBench();

	private Simulation thunderbird(String announced) throws InterruptedException {
		bench.network.page(AUTOCONFIG, announced);
		return bench.run(MailProgram.THUNDERBIRD);
	}

	@Test
	void programs_come_in_the_order_of_the_request_and_are_followed() throws InterruptedException {
		List<String> followed = Collections.synchronizedList(new ArrayList<>());
		List<Simulation> all = bench.run(Arrays.asList(MailProgram.values()),
				(program, attempt) -> followed.add(program.id() + " " + attempt.method().label()));
		assertEquals(List.of(MailProgram.THUNDERBIRD, MailProgram.OUTLOOK, MailProgram.APPLE_MAIL),
				all.stream().map(each -> each.ending().program()).toList());
		assertTrue(followed.containsAll(List.of("thunderbird autoconfig", "outlook Autodiscover", "apple SRV")));
	}

	@Test
	@Timeout(60)
	void a_simulation_is_cancelled_while_pages_hang() throws InterruptedException {
		CountDownLatch hanging = new CountDownLatch(MailProgram.values().length - 1);
		bench.network.hangs = Optional.of(hanging);
		Thread.ofVirtual().start(() -> {
			try {
				hanging.await();
				bench.cancel.cancel();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		assertThrows(InterruptedException.class,
				() -> bench.run(Arrays.asList(MailProgram.values()), SimulationListener.none()));
		assertTrue(bench.network.closed);
		assertEquals(List.of(), bench.network.asked);
	}

	@Test
	void what_programs_end_up_with_is_tested_once_for_all_of_them() throws InterruptedException {
		bench.test = true;
		bench.working.addAll(List.of("imap mail.example.test:993 tls", "smtp mail.example.test:465 tls"));
		bench.network.page("https://example.test/autodiscover/autodiscover.xml", RIGHT);
		bench.network.page(AUTOCONFIG, RIGHT);
		List<Simulation> both = bench.run(List.of(MailProgram.THUNDERBIRD, MailProgram.OUTLOOK), SimulationListener.none());
		assertEquals(1, bench.tests.size());
		assertTrue(both.stream().allMatch(each -> each.test().orElseThrow().failure().isEmpty()));
		assertEquals(List.of(), ids(both.getFirst()));
	}

	@Test
	void a_server_that_fails_the_test_is_a_finding_with_the_reason() throws InterruptedException {
		bench.test = true;
		bench.working.add("imap mail.example.test:993 tls");
		bench.failing.put("smtp mail.example.test:465 tls",
				SimulationBench.failed(Stage.CONNECT, "connect.refused", "Nothing listens there."));
		Simulation simulation = thunderbird(RIGHT);
		assertEquals(List.of("client.does-not-work"), ids(simulation));
		assertEquals("Thunderbird ends up with SMTP mail.example.test:465, TLS (implicit), which fails at: connect.",
				simulation.findings().getFirst().summary());
		assertEquals(List.of("Nothing listens there."), simulation.findings().getFirst().evidence());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "993 | tls               | ''",
			"143  | starttls-required | client.second-best", "143  | tls      | client.wrong-security client.second-best",
			"993  | starttls-required | client.wrong-security", "143  | none | client.wrong-security client.cleartext client.second-best",
			"995  | tls               | client.closed-port" })
	void a_server_is_compared_with_the_policy(int port, String security, String expected) throws InterruptedException {
		Simulation simulation = thunderbird("imap mail.example.test " + port + " " + security + " anna@example.test\n"
				+ "smtp mail.example.test 465 tls anna@example.test");
		assertEquals(Arrays.stream(expected.split(" ")).filter(id -> !id.isEmpty()).toList(), ids(simulation));
	}

	@Test
	void optional_starttls_may_stay_in_cleartext_where_the_policy_allows_it() throws InterruptedException {
		assertEquals(List.of("client.cleartext", "client.second-best"),
				ids(thunderbird("imap mail.example.test 993 tls anna@example.test\n"
						+ "smtp mail.example.test 587 none anna@example.test")));
		assertEquals(List.of("client.second-best"), ids(thunderbird("imap mail.example.test 993 tls anna@example.test\n"
				+ "smtp MAIL.example.test 587 starttls anna@example.test")));
	}

	@Test
	void another_host_and_a_wrong_user_name_are_named() throws InterruptedException {
		Simulation simulation = thunderbird("imap imap.elsewhere.test 993 tls anna@example.test\n"
				+ "smtp mail.example.test 465 tls anna");
		assertEquals(List.of("client.other-server", "client.wrong-user-name"), ids(simulation));
		assertEquals("Thunderbird is led to the host imap.elsewhere.test, which is not mail.example.test as the policy means.",
				simulation.findings().getFirst().summary());
		assertEquals("Thunderbird would log in as 'anna', and the user name is 'anna@example.test'.",
				simulation.findings().get(1).summary());
	}

	@Test
	void the_user_name_follows_the_rule_of_the_domain() throws InterruptedException {
		bench.userName = UserNameRule.LOCAL_PART;
		assertEquals(List.of("client.wrong-user-name"), ids(thunderbird(RIGHT)));
		assertEquals(List.of(), ids(thunderbird(RIGHT.replace("anna@example.test", "anna"))));
	}

	@Test
	void without_a_policy_nothing_is_compared() throws InterruptedException {
		bench.policy = false;
		assertEquals(List.of(), ids(thunderbird("imap any.where.test 4711 tls whoever\nsmtp any.where.test 4712 tls whoever")));
	}

	@Test
	void every_rule_has_an_id_of_its_own() {
		List<String> ids = new SimulationRules().all().stream().map(TestRule::info).map(info -> info.id()).toList();
		assertEquals(ids.size(), ids.stream().distinct().count());
	}
}
