package org.postern.core.internal.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.internal.simulate.SimulationBench.RIGHT;
import static org.postern.core.internal.simulate.SimulationBench.ids;
import static org.postern.core.internal.simulate.SimulationBench.settings;
import static org.postern.core.internal.simulate.SimulationBench.tried;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.core.simulate.MailProgram;
import org.postern.core.simulate.Simulation;
import org.postern.net.dns.Ending;
import org.postern.net.dns.ServiceRecord;

class OutlookSearchTest {

	private static final String PATH = "/autodiscover/autodiscover.xml";
	private static final String DOMAIN = "https://example.test" + PATH;
	private static final String HOST = "https://autodiscover.example.test" + PATH;
	private static final String JSON = "https://autodiscover.example.test/autodiscover/autodiscover.json?Email="
			+ SimulationBench.ANNA_ENCODED + "&Protocol=AutodiscoverV1&RedirectCount=1";
	private static final String FOUND = "Autodiscover [IMAP mail.example.test:993, TLS (implicit), user anna@example.test, "
			+ "SMTP mail.example.test:465, TLS (implicit), user anna@example.test]";

	private final SimulationBench bench = new SimulationBench();

	private Simulation run() throws InterruptedException {
		return bench.run(MailProgram.OUTLOOK);
	}

	@Test
	void where_nothing_is_told_it_tries_all_in_this_order_and_asks_the_user() throws InterruptedException {
		Simulation simulation = run();
		assertEquals(List.of("provider list Microsoft 365 and Outlook's own service: not asked: Postern asks nobody but the "
				+ "domain itself", "Autodiscover " + DOMAIN + ": there is no host example.test",
				"Autodiscover " + HOST + ": there is no host autodiscover.example.test",
				"Autodiscover http://autodiscover.example.test" + PATH + ": there is no host autodiscover.example.test",
				"SRV _autodiscover._tcp.example.test: no such record",
				"Autodiscover " + JSON + ": there is no host autodiscover.example.test",
				"guess imap.example.test: There is no imap.example.test."), tried(simulation).subList(0, 7));
		assertEquals(List.of("POST " + DOMAIN, "POST " + HOST, "GET http://autodiscover.example.test" + PATH, "GET " + JSON),
				bench.network.asked);
		assertEquals(List.of("client.finds-nothing"), ids(simulation));
	}

	@Test
	void the_domain_itself_comes_first_and_suffices() throws InterruptedException {
		bench.network.page(DOMAIN, RIGHT);
		bench.network.page(HOST, "nonsense");
		assertEquals(FOUND, settings(run()));
		assertEquals(List.of("POST " + DOMAIN), bench.network.asked);
	}

	@Test
	void a_redirect_without_tls_may_lead_to_a_page_with_tls() throws InterruptedException {
		bench.network.redirect("http://autodiscover.example.test" + PATH, "https://hoster.test" + PATH);
		bench.network.page("https://hoster.test" + PATH, RIGHT);
		assertEquals(FOUND, settings(run()));
		assertTrue(bench.network.asked.contains("POST https://hoster.test" + PATH));
	}

	@Test
	void nothing_is_taken_from_a_page_without_tls() throws InterruptedException {
		bench.network.page("http://autodiscover.example.test" + PATH, RIGHT);
		Simulation simulation = run();
		assertEquals("nothing", settings(simulation));
		assertTrue(tried(simulation).get(3).endsWith("HTTP 200 and no redirect; Outlook takes no settings without TLS"));
		bench.network.redirect(DOMAIN, "http://example.test/plain");
		assertTrue(tried(run()).get(2).endsWith("not asked: a page without TLS, which the program does not trust"));
	}

	@Test
	void a_service_record_leads_to_another_host_and_port() throws InterruptedException {
		bench.network.service("_autodiscover._tcp.example.test", "hoster.test", 8443);
		bench.network.page("https://hoster.test:8443" + PATH, RIGHT);
		Simulation simulation = run();
		assertEquals(FOUND, settings(simulation));
		assertTrue(tried(simulation).contains("SRV _autodiscover._tcp.example.test: leads to hoster.test:8443"));
	}

	@Test
	void a_service_that_is_not_offered_or_not_known_is_told() throws InterruptedException {
		bench.network.service("_autodiscover._tcp.example.test", "", 0);
		assertTrue(tried(run()).get(4).endsWith("decidedly not offered (target \".\")"));
		bench.network.services.put("_autodiscover._tcp.example.test", FakeNetwork.ended(Ending.UNAVAILABLE, "SERVFAIL"));
		assertTrue(tried(run()).get(4).endsWith("no answer: SERVFAIL"));
		bench.network.services.put("_autodiscover._tcp.example.test", FakeNetwork.ended(Ending.BOGUS, ""));
		assertTrue(tried(run()).get(4).endsWith("no answer: the DNSSEC signatures are wrong"));
		bench.network.services.put("_autodiscover._tcp.example.test", FakeNetwork.ended(Ending.ALIAS_LOOP, ""));
		assertTrue(tried(run()).get(4).endsWith(": aliases that lead in a circle"));
	}

	@Test
	void of_several_targets_the_preferred_one_counts() throws InterruptedException {
		bench.network.services.put("_autodiscover._tcp.example.test",
				FakeNetwork.found(List.of(new ServiceRecord(5, 9, 443, "late.test"), new ServiceRecord(1, 1, 443, "light.test"),
						new ServiceRecord(1, 7, 443, "heavy.test"), new ServiceRecord(0, 0, 443, "no host"))));
		assertTrue(tried(run()).get(4).endsWith("leads to heavy.test:443"));
	}

	@Test
	void an_answer_in_json_leads_to_the_xml() throws InterruptedException {
		bench.network.page(JSON, "moved https://hoster.test" + PATH);
		bench.network.page("https://hoster.test" + PATH, RIGHT);
		assertEquals(FOUND, settings(run()));
		assertTrue(bench.network.asked.contains("POST https://hoster.test" + PATH));
	}

	@Test
	void another_address_begins_anew_and_two_that_name_each_other_end() throws InterruptedException {
		bench.network.page(DOMAIN, "ask anna@hoster.test");
		bench.network.page("https://hoster.test" + PATH, RIGHT);
		assertEquals(FOUND, settings(run()));
		bench.network.page("https://hoster.test" + PATH, "ask anna@example.test");
		Simulation circle = run();
		assertEquals("nothing", settings(circle));
		assertEquals(List.of("Autodiscover " + DOMAIN + ": leads to the address anna@hoster.test",
				"Autodiscover https://hoster.test" + PATH + ": leads to the address anna@example.test"),
				tried(circle).subList(1, 3));
	}

	@Test
	void a_refusal_of_the_provider_is_told_in_its_words() throws InterruptedException {
		bench.network.page(DOMAIN, "refused error 500: no such mailbox");
		assertEquals("Autodiscover " + DOMAIN + ": error 500: no such mailbox", tried(run()).get(1));
	}

	@Test
	void words_that_are_mixed_up_and_unusual_ports_are_findings() throws InterruptedException {
		bench.network.page(DOMAIN, "imap mail.example.test 993 starttls-required anna@example.test SSL on, Encryption TLS\n"
				+ "smtp mail.example.test 2525 starttls-required anna@example.test SSL on, Encryption TLS");
		assertEquals(List.of("client.autodiscover-port", "client.autodiscover-words", "client.second-best",
				"client.wrong-security"), ids(run()).stream().sorted().toList());
		bench.network.page(DOMAIN, "imap mail.example.test 143 tls anna@example.test SSL on, Encryption SSL");
		assertTrue(ids(run()).contains("client.autodiscover-words"));
	}

	@Test
	void it_guesses_with_the_whole_address() throws InterruptedException {
		bench.working.addAll(List.of("imap mail.example.test:993 tls", "smtp mail.example.test:587 starttls-required"));
		Simulation simulation = run();
		assertEquals("guess [IMAP mail.example.test:993, TLS (implicit), user anna@example.test, "
				+ "SMTP mail.example.test:587, STARTTLS (required), user anna@example.test]", settings(simulation));
		assertFalse(ids(simulation).contains("client.closed-port"));
	}
}
