package org.postern.net.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Security;
import org.postern.net.tls.hello.ProtocolVersion;
import org.postern.testkit.Loopback;
import org.postern.testkit.OldTls;
import org.postern.testkit.Peer;
import org.postern.testkit.Probe;
import org.postern.testkit.TestIdentity;

/** Servers that pass an ordinary test, and take what they should not from clients that ask for it. */
class ExaminationDialoguesTest extends TlsScenes {

	private static final int SOUND = 0xC02B;
	private static final TestIdentity IDENTITY = TestIdentity.of("127.0.0.1");

	private static OldTls server(ProtocolVersion... versions) {
		return new OldTls(IDENTITY, versions);
	}

	private static OldTls today() {
		return server(ProtocolVersion.TLS_1_2, ProtocolVersion.TLS_1_3).suites(SOUND, 0x1301);
	}

	static Stream<Arguments> bad() {
		return Stream.of(
				bad("takes SSL 3.0", "tls.sslv3-taken", server(ProtocolVersion.SSL_3_0, ProtocolVersion.TLS_1_2)),
				bad("takes TLS 1.0", "tls.obsolete-taken", server(ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_2)),
				bad("takes TLS 1.1", "tls.obsolete-taken", server(ProtocolVersion.TLS_1_1, ProtocolVersion.TLS_1_2)),
				bad("takes nothing newer than TLS 1.1", "tls.only-obsolete",
						server(ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_1)),
				bad("takes no version", "tls.no-version-taken", server()),
				bad("takes ciphers without encryption", "tls.weak-cipher-null", today().suites(SOUND, 0x003B)),
				bad("takes ciphers without certificates", "tls.weak-cipher-anonymous", today().suites(SOUND, 0x0034)),
				bad("takes export ciphers", "tls.weak-cipher-export", today().suites(SOUND, 0x0003)),
				bad("takes RC4", "tls.weak-cipher-rc4", today().suites(SOUND, 0x0005)),
				bad("takes DES", "tls.weak-cipher-des", today().suites(SOUND, 0x0009)),
				bad("takes 3DES", "tls.weak-cipher-triple-des", today().suites(SOUND, 0x000A, 0xC012)),
				bad("takes ciphers without forward secrecy", "tls.static-rsa-taken", today().suites(SOUND, 0x009C)),
				bad("prefers ciphers without forward secrecy", "tls.prefers-static-key", today().suites(0x009C, SOUND)),
				bad("takes CBC only", "tls.no-authenticated-encryption", today().suites(0xC009)),
				bad("compresses", "tls.compression", today().compressing()),
				bad("renegotiates insecurely", "tls.no-secure-renegotiation", today().withoutSecureRenegotiation()),
				bad("uses a short prime", "tls.short-prime-preferred", today().suites(0x009E).prime(1024)));
	}

	private static Arguments bad(String what, String id, OldTls server) {
		return Arguments.of(what, id, server);
	}

	@ParameterizedTest(name = "a server that {0}")
	@MethodSource("bad")
	void is_found(String what, String id, OldTls server) throws Exception {
		assertFound(examine(server), Stage.EXAMINATION, id);
	}

	@ParameterizedTest(name = "behind STARTTLS, a server that {0}")
	@MethodSource("bad")
	void is_found_behind_starttls(String what, String id, OldTls server) throws Exception {
		CheckReport report = startTls(probe().trusting(IDENTITY).timeout(Duration.ofSeconds(2)).thorough(), peer -> {
			untilTls(peer);
			if (server.answer(peer)) {
				underTls(peer);
			}
		});

		assertFound(report, Stage.EXAMINATION, id);
	}

	@Test
	void a_sound_server_passes() throws Exception {
		CheckReport report = examine(today());

		assertEquals(List.of(), ids(report));
		assertEquals(List.of("SSLv3: refused", "TLSv1: refused", "TLSv1.1: refused", "TLSv1.2: taken", "TLSv1.3: taken"),
				Probe.step(report, Stage.EXAMINATION).facts());
	}

	@Test
	void javas_own_tls_passes() throws Exception {
		CheckReport report = implicit(probe().trusting(IDENTITY).thorough(), peer -> {
			peer.secure(IDENTITY);
			peer.say("+OK ready");
			underTls(peer);
		});

		assertEquals(List.of(), ids(report));
		assertEquals(List.of(ProtocolVersion.TLS_1_2, ProtocolVersion.TLS_1_3),
				report.seen(VersionsTaken.class).findFirst().orElseThrow().taken());
	}

	@Test
	void a_server_that_today_cannot_reach_is_examined_all_the_same() throws Exception {
		CheckReport report = examine(server(ProtocolVersion.TLS_1_0).suites(0xC009).withoutModern());

		assertFound(report, Stage.TLS, "tls.no-common-version");
		assertFound(report, Stage.EXAMINATION, "tls.only-obsolete");
	}

	@Test
	void every_weak_cipher_is_listed() throws Exception {
		CheckReport report = examine(today().suites(SOUND, 0x0005, 0xC011, 0x000A, 0x0034));

		assertEquals(List.of(0x0005, 0xC011, 0x000A, 0x0034), report.seen(CiphersTaken.class).findFirst().orElseThrow()
				.weak().stream().map(suite -> suite.code()).toList());
	}

	@Test
	void a_minimum_that_the_server_does_not_keep_is_named() throws Exception {
		CheckReport report = implicit(probe().trusting(IDENTITY).policy(PortPolicy.empty()).thorough(),
				serving(server(ProtocolVersion.TLS_1_1, ProtocolVersion.TLS_1_2)));

		assertFound(report, Stage.EXAMINATION, "tls.minimum-not-kept");
	}

	@Test
	void a_server_that_needs_a_name_is_named() throws Exception {
		TestIdentity named = TestIdentity.of("mail.example.test");
		CheckReport report = implicit(probe().host("mail.example.test").trusting(named).thorough(),
				serving(new OldTls(named, ProtocolVersion.TLS_1_2).wantingName()));

		assertFound(report, Stage.EXAMINATION, "tls.name-needed");
	}

	@Test
	void another_certificate_for_clients_without_a_name_is_told() throws Exception {
		TestIdentity named = TestIdentity.of("mail.example.test");
		CheckReport report = implicit(probe().host("mail.example.test").trusting(named).thorough(),
				serving(new OldTls(named, ProtocolVersion.TLS_1_2).showingWithoutName(TestIdentity.of("other.test"))));

		assertFound(report, Stage.EXAMINATION, "tls.other-certificate-without-name");
	}

	@Test
	void a_server_that_shuts_out_who_comes_too_often_leaves_questions_open() throws Exception {
		OldTls server = today();
		CheckReport report = startTls(probe().trusting(IDENTITY).thorough(), peer -> {
			if (peer.number() > 3) {
				peer.say("-ERR too many connections");
				return;
			}
			untilTls(peer);
			if (server.answer(peer)) {
				underTls(peer);
			}
		});

		assertFound(report, Stage.EXAMINATION, "tls.not-examined");
		assertEquals(Optional.empty(), report.failure());
	}

	@Test
	void a_server_that_does_not_answer_further_connections_is_not_asked_for_ever() throws Exception {
		try (Loopback server = new Loopback(peer -> {
			if (peer.number() > 1) {
				peer.await();
			}
			serving(today()).serve(peer);
		})) {
			CheckReport report = probe().trusting(IDENTITY).thorough().timeout(Duration.ofMillis(700))
					.security(Security.IMPLICIT_TLS).check(server.port());

			assertFound(report, Stage.EXAMINATION, "tls.not-examined");
			assertTrue(server.connections() <= 4, () -> server.connections() + " connections");
		}
	}

	@Test
	void an_ordinary_test_makes_one_connection() throws Exception {
		try (Loopback server = new Loopback(serving(today()))) {
			probe().trusting(IDENTITY).security(Security.IMPLICIT_TLS).check(server.port());

			assertEquals(1, server.connections());
		}
	}

	private CheckReport examine(OldTls server) throws InterruptedException {
		return implicit(probe().trusting(IDENTITY).thorough(), serving(server));
	}

	private static Loopback.Handler serving(OldTls server) {
		return (Peer peer) -> {
			if (server.answer(peer)) {
				peer.say("+OK ready");
				underTls(peer);
			}
		};
	}
}
