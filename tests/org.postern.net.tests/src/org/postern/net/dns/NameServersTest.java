package org.postern.net.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.testkit.dns.ScriptedNameServer;

class NameServersTest {

	private static final String ZONE = """
			example.test.          MX 10 mx.example.test.
			mx.example.test.       A 192.0.2.1
			mx.example.test.       AAAA 2001:db8::1
			alias.example.test.    CNAME second.example.test.
			second.example.test.   CNAME mx.example.test.
			lost.example.test.     CNAME gone.example.test.
			text.example.test.     CNAME example.test.
			round.example.test.    CNAME about.example.test.
			about.example.test.    CNAME round.example.test.
			_imaps._tcp.example.test. SRV 0 1 993 mx.example.test.
			_pop3._tcp.example.test.  SRV 0 0 0 .
			1.2.0.192.in-addr.arpa.   PTR mx.example.test.
			_25._tcp.mx.example.test. TLSA 3 1 1 00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF
			_mta-sts.example.test.    TXT "v=STSv1; " "id=1;"
			.                         SOA a.root. nobody.root. 1 1 1 1 1
			""";

	private final Cancellation cancel = Cancellation.never();

	private interface Asking {
		void ask(ScriptedNameServer script, NameServers servers) throws Exception;
	}

	private static void with(Asking asking) throws Exception {
		try (ScriptedNameServer script = ScriptedNameServer.start(ZONE)) {
			asking.ask(script, NameServers.at(script.address(), Duration.ofMillis(900)));
		}
	}

	private Resolution resolve(NameServers servers, String host) throws InterruptedException {
		return servers.addresses(host, cancel).resolution();
	}

	@Test
	void records_of_every_kind_are_read() throws Exception {
		with((script, servers) -> {
			assertEquals(List.of(new MailExchanger(10, "mx.example.test")),
					servers.look("example.test", RecordKind.mailExchanger(), cancel).records());
			assertEquals(List.of(new ServiceRecord(0, 1, 993, "mx.example.test")),
					servers.look("_imaps._tcp.example.test", RecordKind.service(), cancel).records());
			assertTrue(servers.look("_pop3._tcp.example.test", RecordKind.service(), cancel).records().getFirst().isNone());
			assertEquals(List.of("v=STSv1; id=1;"),
					servers.look("_mta-sts.example.test", RecordKind.text(), cancel).records());
			assertEquals("3 1 1 0011223344556677...",
					servers.look("_25._tcp.mx.example.test", RecordKind.tlsa(), cancel).records().getFirst().describe());
			assertEquals(List.of("mx.example.test"),
					servers.look(ReverseName.of(InetAddress.getByName("192.0.2.1")), RecordKind.pointer(), cancel)
							.records());
		});
	}

	@Test
	void both_families_are_found_and_aliases_told() throws Exception {
		with((script, servers) -> {
			Resolution.Addresses found = (Resolution.Addresses) resolve(servers, "alias.example.test");

			assertEquals(List.of("192.0.2.1", "2001:db8:0:0:0:0:0:1"),
					found.addresses().stream().map(InetAddress::getHostAddress).toList());
			assertEquals(List.of("second.example.test", "mx.example.test"), found.aliases());
		});
	}

	@Test
	void a_server_that_tells_one_alias_at_a_time_is_asked_on() throws Exception {
		with((script, servers) -> {
			script.shortOfAliases("alias.example.test").shortOfAliases("second.example.test");

			assertEquals(2, ((Resolution.Addresses) resolve(servers, "alias.example.test")).aliases().size());
		});
	}

	@Test
	void what_does_not_exist_has_no_address_or_leads_astray_is_told_apart() throws Exception {
		with((script, servers) -> {
			assertEquals(new Resolution.NoSuchName(), resolve(servers, "nobody.example.test"));
			assertEquals(new Resolution.NoAddress(), resolve(servers, "example.test"));
			assertEquals(new Resolution.Dangling("lost.example.test > gone.example.test"),
					resolve(servers, "lost.example.test"));
			assertEquals(new Resolution.Dangling("text.example.test > example.test"),
					resolve(servers, "text.example.test"));
			assertEquals(new Resolution.AliasLoop("round.example.test > about.example.test > round.example.test"),
					resolve(servers, "round.example.test"));
			assertEquals(new Resolution.NoSuchName(), resolve(servers, "a..b"));
		});
	}

	@Test
	void nobody_could_say_is_not_no() throws Exception {
		with((script, servers) -> {
			script.failingFor("mx.example.test").refusing("alias.example.test").silentFor("lost.example.test");

			assertEquals(new Resolution.Unavailable("the name server answers SERVFAIL"),
					resolve(servers, "mx.example.test"));
			assertEquals(new Resolution.Unavailable("the name server answers REFUSED"),
					resolve(servers, "alias.example.test"));
			assertEquals(new Resolution.Unavailable("no answer in time"), resolve(servers, "lost.example.test"));
		});
	}

	@Test
	void one_family_of_which_nobody_could_say_is_told_beside_the_other() throws Exception {
		with((script, servers) -> {
			script.failingFor("mx.example.test AAAA");
			Resolution.Addresses found = (Resolution.Addresses) resolve(servers, "mx.example.test");

			assertEquals(1, found.addresses().size());
			assertEquals("IPv6: the name server answers SERVFAIL", found.unknown().orElseThrow());
		});
	}

	@Test
	void an_answer_whose_signatures_are_wrong_is_told_from_no_answer() throws Exception {
		with((script, servers) -> {
			script.distrusting("mx.example.test");

			assertEquals(new Resolution.Bogus("the name server answers SERVFAIL"), resolve(servers, "mx.example.test"));
		});
	}

	@Test
	void dnssec_is_told_as_the_resolver_tells_it() throws Exception {
		with((script, servers) -> {
			assertFalse(servers.validate(cancel));
			assertFalse(servers.addresses("mx.example.test", cancel).authenticated());

			script.signing("");
			assertTrue(servers.validate(cancel));
			assertTrue(servers.addresses("mx.example.test", cancel).authenticated());
		});
	}

	@Test
	void an_answer_too_long_for_a_datagram_is_asked_for_by_tcp() throws Exception {
		StringBuilder zone = new StringBuilder();
		for (int i = 1; i <= 60; i++) {
			zone.append("many.example.test. A 192.0.2.").append(i).append('\n');
		}
		try (ScriptedNameServer script = ScriptedNameServer.start(zone.toString())) {
			assertEquals(60, ((Resolution.Addresses) resolve(NameServers.at(script.address()), "many.example.test"))
					.addresses().size());
		}
	}

	@Test
	void a_look_up_that_nobody_answers_ends_when_cancelled() throws Exception {
		with((script, servers) -> {
			script.silentFor("mx.example.test");
			CancelSource stop = new CancelSource();
			Thread.ofVirtual().start(() -> {
				while (script.questions().isEmpty()) {
					Thread.onSpinWait();
				}
				stop.cancel();
			});

			assertThrows(InterruptedException.class,
					() -> NameServers.at(script.address()).addresses("mx.example.test", stop));
		});
	}

	@Test
	void a_given_name_server_is_asked_instead_of_the_hosts_file() throws Exception {
		with((script, servers) -> assertEquals(new Resolution.NoSuchName(),
				new NameResolver(script.address()).resolve("localhost", cancel)));
	}
}
