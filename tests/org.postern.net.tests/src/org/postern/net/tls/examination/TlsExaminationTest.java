package org.postern.net.tls.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.rule.Fact;
import org.postern.net.tls.Unexamined;
import org.postern.net.tls.VersionsTaken;
import org.postern.net.tls.hello.Alert;
import org.postern.net.tls.hello.CipherSuite;
import org.postern.net.tls.hello.CipherSuites;
import org.postern.net.tls.hello.ClientHello;
import org.postern.net.tls.hello.ProtocolVersion;
import org.postern.net.tls.hello.ServerFlight;
import org.postern.net.tls.hello.ServerHello;

class TlsExaminationTest {

	private final CipherSuites suites = new CipherSuites();
	private final List<ClientHello> asked = new ArrayList<>();

	private static ServerFlight alert(int code) {
		return new ServerFlight(Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
				Optional.of(new Alert(true, code)), ServerFlight.Ending.COMPLETE);
	}

	private static ServerFlight hello(ProtocolVersion version, int suite) {
		return new ServerFlight(Optional.of(new ServerHello(version.code(), suite, false, true, Optional.empty())),
				List.of(), Optional.empty(), Optional.empty(), Optional.empty(), ServerFlight.Ending.COMPLETE);
	}

	private List<Fact> examine(Asker asker) throws InterruptedException {
		return new TlsExamination(hello -> {
			asked.add(hello);
			return asker.ask(hello);
		}, suites, Optional.of("mail.example.test")).examine();
	}

	private static VersionsTaken versions(List<Fact> facts) {
		return (VersionsTaken) facts.getFirst();
	}

	@Test
	void a_server_that_takes_the_first_offer_is_offered_curves_first_and_weak_ciphers_last() throws Exception {
		examine(hello -> alert(70));

		for (ClientHello hello : asked) {
			assertTrue(hello.suites().size() <= 120, "some servers choke on more");
			if (hello.version() != ProtocolVersion.TLS_1_3) {
				assertTrue(hello.suites().getFirst().name().startsWith("TLS_ECDHE_"), hello.suites().getFirst().name());
				assertTrue(hello.suites().getLast().isWeak());
			}
		}
	}

	@Test
	void a_server_that_stumbles_has_refused_nothing() throws Exception {
		VersionsTaken versions = versions(examine(hello -> alert(80)));

		assertEquals(List.of(ProtocolVersion.values()), versions.unclear());
	}

	@Test
	void an_older_answer_is_not_the_version_asked_for() throws Exception {
		VersionsTaken versions = versions(examine(hello -> hello.suites().size() < 10 ? alert(70)
				: hello(ProtocolVersion.TLS_1_0, 0xC013)));

		assertEquals(List.of(ProtocolVersion.TLS_1_0), versions.taken());
		assertEquals(List.of(), versions.unclear());
	}

	@Test
	void a_server_that_is_gone_is_asked_twice_and_the_open_questions_are_told() throws Exception {
		List<Fact> facts = examine(hello -> {
			throw new IOException("421 too many connections");
		});

		assertEquals(2, asked.size());
		Unexamined open = (Unexamined) facts.getLast();
		assertEquals(List.of("TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1", "SSLv3"), open.questions());
		assertEquals("421 too many connections", open.reason());
	}

	@Test
	void a_server_that_chooses_what_was_not_offered_is_not_asked_for_ever() throws Exception {
		examine(hello -> hello(hello.version(), 0x0005));

		assertTrue(asked.size() < 20, () -> asked.size() + " questions");
	}

	@Test
	void the_number_of_questions_is_bounded_whatever_the_server_takes() throws Exception {
		examine(hello -> hello(hello.version(), hello.suites().getFirst().code()));

		assertTrue(asked.size() < 40, () -> asked.size() + " questions");
	}

	@Test
	void a_cancellation_ends_the_questions() {
		assertThrows(InterruptedException.class, () -> examine(hello -> {
			throw new InterruptedException("Cancelled");
		}));
		assertEquals(1, asked.size());
	}

	@Test
	void weak_suites_are_offered_among_themselves() throws Exception {
		examine(hello -> hello.version() == ProtocolVersion.TLS_1_2
				&& hello.suites().stream().anyMatch(suite -> suite.code() == 0xC02F) ? hello(hello.version(), 0xC02F) : alert(40));

		assertTrue(asked.stream().anyMatch(hello -> hello.suites().stream().allMatch(CipherSuite::isWeak)));
	}
}
