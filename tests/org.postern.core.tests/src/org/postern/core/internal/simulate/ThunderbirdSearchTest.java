package org.postern.core.internal.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.internal.simulate.SimulationBench.AUTOCONFIG;
import static org.postern.core.internal.simulate.SimulationBench.RIGHT;
import static org.postern.core.internal.simulate.SimulationBench.WELL_KNOWN;
import static org.postern.core.internal.simulate.SimulationBench.ids;
import static org.postern.core.internal.simulate.SimulationBench.settings;
import static org.postern.core.internal.simulate.SimulationBench.tried;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.check.Stage;
import org.postern.api.model.Endpoint;
import org.postern.core.simulate.MailProgram;
import org.postern.core.simulate.Outcome;
import org.postern.core.simulate.Simulation;
import org.postern.net.dns.Ending;

class ThunderbirdSearchTest {

	private static final String BOTH = "[IMAP mail.example.test:993, TLS (implicit), user anna@example.test, "
			+ "SMTP mail.example.test:465, TLS (implicit), user anna@example.test]";

	private final SimulationBench bench = new SimulationBench();

	private Simulation run() throws InterruptedException {
		return bench.run(MailProgram.THUNDERBIRD);
	}

	@Test
	void autoconfig_at_its_own_host_comes_first_and_suffices() throws InterruptedException {
		bench.network.page(AUTOCONFIG, RIGHT);
		bench.network.page(WELL_KNOWN, "nonsense");
		Simulation simulation = run();
		assertEquals("autoconfig " + BOTH, settings(simulation));
		assertEquals(1, simulation.ending().attempts().size());
		assertEquals(List.of(), simulation.findings());
		assertTrue(bench.network.closed);
	}

	@Test
	void where_nothing_is_told_it_tries_all_in_this_order_and_asks_the_user() throws InterruptedException {
		Simulation simulation = run();
		assertEquals("nothing", settings(simulation));
		assertEquals(List.of("autoconfig " + AUTOCONFIG + ": there is no host autoconfig.example.test",
				"autoconfig " + WELL_KNOWN + ": there is no host example.test",
				"autoconfig " + AUTOCONFIG.replace("https", "http") + ": there is no host autoconfig.example.test",
				"autoconfig " + WELL_KNOWN.replace("https", "http") + ": there is no host example.test",
				"provider list the entry for example.test in Mozilla's list: not asked: Postern asks nobody but the domain itself",
				"MX example.test: no such record",
				"Autodiscover https://autodiscover.example.test/autodiscover/autodiscover.xml: there is no host autodiscover.example.test",
				"Autodiscover https://example.test/autodiscover/autodiscover.xml: there is no host example.test",
				"Autodiscover http://autodiscover.example.test/autodiscover/autodiscover.xml: there is no host autodiscover.example.test"),
				tried(simulation).subList(0, 9));
		assertEquals(List.of("imap", "mail", "", "pop3", "pop", "smtp"), simulation.ending().attempts().subList(9, simulation.ending().attempts().size()).stream()
						.map(attempt -> attempt.target().replaceAll("\\.?example\\.test$", "")).toList());
		assertEquals(List.of("client.finds-nothing"), ids(simulation));
		assertEquals(bench.network.asked.stream().filter(url -> url.contains("ispdb") || url.contains("thunderbird")).toList(),
				List.of());
	}

	@Test
	void a_page_that_moved_is_followed_and_shown() throws InterruptedException {
		bench.network.redirect(AUTOCONFIG, "https://example.test/there");
		bench.network.redirect("https://example.test/there", "https://example.test/here");
		bench.network.page("https://example.test/here", RIGHT);
		assertEquals(List.of("autoconfig " + AUTOCONFIG + ": leads to https://example.test/there",
				"autoconfig https://example.test/there: leads to https://example.test/here"),
				tried(run()).subList(0, 2));
	}

	@Test
	void redirects_in_a_circle_end() throws InterruptedException {
		bench.network.redirect(AUTOCONFIG, AUTOCONFIG);
		bench.network.page(WELL_KNOWN, RIGHT);
		Simulation simulation = run();
		assertEquals("autoconfig " + BOTH, settings(simulation));
		assertTrue(tried(simulation).get(10).endsWith("more than 10 redirects, one after the other"));
		assertEquals(List.of("client.answer-not-understood"), ids(simulation));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "404 | HTTP 404", "500 | HTTP 500",
			"401 | not asked: the server wants the password first (HTTP 401)", "200 | a web page instead of settings" })
	void what_a_server_says_instead_is_told(int status, String told) throws InterruptedException {
		bench.network.status(AUTOCONFIG, status);
		bench.network.page(WELL_KNOWN, RIGHT);
		assertEquals("autoconfig " + AUTOCONFIG + ": " + told, tried(run()).getFirst());
	}

	@Test
	void certificates_silence_and_nonsense_are_findings_and_the_next_place_is_tried() throws InterruptedException {
		bench.network.fails(AUTOCONFIG, new Outcome.TlsProblem(Outcome.TlsProblem.Kind.WRONG_NAME, ""));
		bench.network.page(WELL_KNOWN, "nonsense");
		bench.network.fails(AUTOCONFIG.replace("https", "http"), new Outcome.NoReply("nothing within 10.0 s"));
		bench.network.page(WELL_KNOWN.replace("https", "http"), RIGHT);
		Simulation simulation = run();
		assertEquals(List.of("client.answer-not-understood", "client.settings-over-http", "client.lookup-certificate",
				"client.lookup-silent"), ids(simulation));
		assertEquals("Thunderbird does not accept autoconfig.example.test: the certificate is for another name.",
				simulation.findings().get(2).summary());
		assertEquals(List.of(WELL_KNOWN, "answer, line 1: 'nonsense' is nothing"),
				simulation.findings().getFirst().evidence());
	}

	@Test
	void the_provider_is_found_by_the_mail_exchanger() throws InterruptedException {
		bench.network.exchanger("example.test", "mx1.in.hoster.co.uk");
		bench.network.page(AUTOCONFIG.replace("autoconfig.example.test", "autoconfig.hoster.co.uk"), RIGHT);
		Simulation simulation = run();
		assertTrue(tried(simulation).contains("MX example.test: leads to hoster.co.uk"), tried(simulation)::toString);
		assertEquals("autoconfig " + BOTH, settings(simulation));
	}

	@Test
	void a_mail_exchanger_of_the_same_domain_tells_nothing_new() throws InterruptedException {
		bench.network.exchanger("example.test", "mx.example.test");
		assertTrue(tried(run()).get(5).endsWith("the MX mx.example.test is of the same domain, so there is nobody else to ask"));
	}

	@Test
	void a_domain_that_takes_no_mail_or_a_dns_that_does_not_answer_is_told() throws InterruptedException {
		bench.network.exchanger("example.test", "");
		assertEquals("MX example.test: the domain takes no mail", tried(run()).get(5));
		bench.network.exchanger("example.test", "no host");
		assertEquals("MX example.test: not understood: a record without a usable host", tried(run()).get(5));
		bench.network.exchangers.put("example.test", FakeNetwork.ended(Ending.UNAVAILABLE, "SERVFAIL"));
		assertEquals("MX example.test: no answer: SERVFAIL", tried(run()).get(5));
	}

	@Test
	void autodiscover_is_read_where_there_is_no_autoconfig() throws InterruptedException {
		bench.network.page("https://autodiscover.example.test/autodiscover/autodiscover.xml", RIGHT);
		Simulation simulation = run();
		assertEquals("Autodiscover " + BOTH, settings(simulation));
		assertTrue(bench.network.asked.contains("POST https://autodiscover.example.test/autodiscover/autodiscover.xml"));
	}

	@Test
	void a_guess_takes_what_has_tls_and_imap_before_pop3() throws InterruptedException {
		bench.working.addAll(List.of("pop3 mail.example.test:995 tls", "imap mail.example.test:143 starttls-required",
				"imap mail.example.test:143 none", "smtp mail.example.test:25 starttls-required"));
		bench.failing.put("imap mail.example.test:993 tls",
				SimulationBench.failed(Stage.CONNECT, "connect.refused", "Nothing listens there."));
		Simulation simulation = run();
		assertEquals("guess [IMAP mail.example.test:143, STARTTLS (required), user anna or anna@example.test, "
				+ "SMTP mail.example.test:25, STARTTLS (required), user anna or anna@example.test]", settings(simulation));
		assertTrue(tried(simulation).contains("guess IMAP mail.example.test:993, TLS (implicit): Nothing listens there."));
		assertEquals(List.of("client.closed-port", "client.guessed", "client.second-best"), ids(simulation));
	}

	@Test
	void a_guess_ends_in_cleartext_only_where_nothing_else_is_left() throws InterruptedException {
		bench.policy = false;
		bench.working.addAll(List.of("pop3 example.test:110 none"));
		Simulation simulation = run();
		assertEquals("guess [POP3 example.test:110, none (cleartext), user anna or anna@example.test]", settings(simulation));
		assertEquals(List.of("client.half-an-account", "client.cleartext", "client.guessed"), ids(simulation));
	}

	@Test
	void how_a_guessed_server_fails_is_told_by_kind() throws InterruptedException {
		fails("imap imap.example.test:993 tls", Stage.CONNECT, "connect.timed-out");
		fails("imap mail.example.test:993 tls", Stage.TLS, "tls.failed");
		fails("imap example.test:993 tls", Stage.CERTIFICATE, "certificate.wrong-name");
		fails("imap imap.example.test:143 starttls-required", Stage.CERTIFICATE, "certificate.expired");
		fails("imap mail.example.test:143 starttls-required", Stage.CERTIFICATE, "certificate.untrusted");
		fails("imap example.test:143 starttls-required", Stage.GREETING, "greeting.unexpected");
		assertEquals(List.of("no answer: Trouble.", "TLS failed (Trouble.)", "the certificate is for another name (Trouble.)",
				"the certificate has expired (Trouble.)", "the certificate is not trusted (Trouble.)", "Trouble."),
				run().ending().attempts().stream().filter(attempt -> attempt.target().startsWith("IMAP"))
						.map(attempt -> attempt.outcome().describe()).toList());
	}

	private void fails(String server, Stage stage, String id) {
		bench.failing.put(server, SimulationBench.failed(stage, id, "Trouble."));
	}

	@Test
	void the_order_of_the_guess_is_that_of_thunderbird() {
		assertEquals("""
				imap.d:993 tls, mail.d:993 tls, d:993 tls, imap.d:143 starttls-required, mail.d:143 starttls-required, \
				d:143 starttls-required, pop3.d:995 tls, pop.d:995 tls, mail.d:995 tls, d:995 tls, \
				pop3.d:110 starttls-required, pop.d:110 starttls-required, mail.d:110 starttls-required, \
				d:110 starttls-required, imap.d:143 none, mail.d:143 none, d:143 none, pop3.d:110 none, pop.d:110 none, \
				mail.d:110 none, d:110 none""", words(ThunderbirdSearch.incoming("d")));
		assertEquals("""
				smtp.d:465 tls, mail.d:465 tls, d:465 tls, smtp.d:587 starttls-required, smtp.d:25 starttls-required, \
				mail.d:587 starttls-required, mail.d:25 starttls-required, d:587 starttls-required, \
				d:25 starttls-required, smtp.d:587 none, smtp.d:25 none, mail.d:587 none, mail.d:25 none, d:587 none, \
				d:25 none""", words(ThunderbirdSearch.outgoing("d")));
	}

	private static String words(List<Endpoint> endpoints) {
		return endpoints.stream().map(each -> each.host() + ":" + each.port() + " " + each.security().key())
				.collect(Collectors.joining(", "));
	}

	@Test
	void only_the_domain_of_the_address_and_hosts_it_names_are_asked() throws InterruptedException {
		run();
		assertFalse(bench.network.asked.isEmpty());
		assertTrue(bench.network.asked.stream().allMatch(url -> url.contains("example.test/")));
	}
}
