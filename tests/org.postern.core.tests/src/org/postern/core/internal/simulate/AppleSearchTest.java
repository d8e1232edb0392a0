package org.postern.core.internal.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.internal.simulate.SimulationBench.ids;
import static org.postern.core.internal.simulate.SimulationBench.settings;
import static org.postern.core.internal.simulate.SimulationBench.tried;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.core.simulate.MailProgram;
import org.postern.core.simulate.Simulation;

class AppleSearchTest {

	private static final String USERS = ", user anna@example.test or anna";

	private final SimulationBench bench = new SimulationBench();

	private Simulation run() throws InterruptedException {
		return bench.run(MailProgram.APPLE_MAIL);
	}

	@Test
	void dns_records_suffice_and_no_page_is_asked_for() throws InterruptedException {
		bench.network.service("_imaps._tcp.example.test", "mail.example.test", 993);
		bench.network.service("_submission._tcp.example.test", "mail.example.test", 587);
		Simulation simulation = run();
		assertEquals("SRV [IMAP mail.example.test:993, TLS (implicit)" + USERS
				+ ", SMTP mail.example.test:587, STARTTLS (required)" + USERS + "]", settings(simulation));
		assertEquals(List.of("SRV _imaps._tcp.example.test: found IMAP mail.example.test:993, TLS (implicit)",
				"SRV _submissions._tcp.example.test: no such record"), tried(simulation).subList(1, 3));
		assertEquals(List.of(), bench.network.asked);
		assertEquals(List.of("client.second-best"), ids(simulation));
	}

	@Test
	void records_for_reading_alone_leave_sending_to_a_guess() throws InterruptedException {
		bench.network.service("_pop3s._tcp.example.test", "mail.example.test", 995);
		bench.working.add("smtp mail.example.test:587 starttls-required");
		Simulation simulation = run();
		assertEquals("DNS records of example.test for reading, a guess for sending",
				simulation.ending().settings().orElseThrow().from());
		assertEquals(List.of("client.closed-port", "client.second-best"), ids(simulation));
	}

	@Test
	void records_for_sending_alone_leave_reading_to_a_guess() throws InterruptedException {
		bench.network.service("_submissions._tcp.example.test", "mail.example.test", 465);
		Simulation simulation = run();
		assertEquals("DNS records of example.test for sending, a guess for reading",
				simulation.ending().settings().orElseThrow().from());
		assertEquals(List.of("client.half-an-account"), ids(simulation));
	}

	@Test
	void without_records_it_asks_for_all_of_them_and_guesses() throws InterruptedException {
		Simulation simulation = run();
		assertEquals(List.of("_imaps", "_imap", "_pop3s", "_pop3", "_submissions", "_submission"),
				tried(simulation).subList(1, 7).stream().map(line -> line.replaceAll("SRV (\\w+)\\..*", "$1")).toList());
		assertEquals("nothing", settings(simulation));
		assertEquals(List.of("client.finds-nothing"), ids(simulation));
	}

	@Test
	void where_no_port_is_told_it_tries_25_first() throws InterruptedException {
		bench.working.addAll(List.of("imap mail.example.test:993 tls", "smtp mail.example.test:587 starttls-required",
				"smtp mail.example.test:25 starttls-required"));
		Simulation simulation = run();
		assertTrue(settings(simulation).contains("SMTP mail.example.test:25, STARTTLS (required)"), settings(simulation));
		assertEquals(List.of("client.closed-port", "client.guessed"), ids(simulation));
	}
}
