package org.postern.net.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

import org.junit.jupiter.api.Test;
import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.model.Security;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.net.tls.hello.ByteWriter;
import org.postern.net.tls.hello.ProtocolVersion;
import org.postern.testkit.Loopback;
import org.postern.testkit.OldTls;
import org.postern.testkit.Peer;

/** Servers whose handshake fails, in every way there is. */
class HandshakeDialoguesTest extends TlsScenes {

	private static final int CHANGE_CIPHER_SPEC = 20;
	private static final int ALERT = 21;
	private static final int HANDSHAKE = 22;

	private static byte[] record(int type, byte... content) {
		return ByteWriter.of(out -> out.u8(type).u16(0x0303).block16(record -> record.bytes(content)));
	}

	private static byte[] alert(int code) {
		return record(ALERT, (byte) 2, (byte) code);
	}

	private static Loopback.Handler answering(byte[] bytes) {
		return peer -> {
			peer.hello();
			peer.send(bytes);
			peer.await();
		};
	}

	private static Loopback.Handler flooding(byte[] bytes) {
		return peer -> {
			peer.hello();
			while (true) {
				peer.send(bytes);
			}
		};
	}

	private static void drip(Peer peer, byte[] bytes) throws IOException, InterruptedException {
		for (byte one : bytes) {
			peer.send(new byte[] { one });
			Thread.sleep(50);
		}
	}

	@Test
	void a_server_that_finds_no_common_cipher_is_named() throws Exception {
		assertFoundAlone(implicit(probe(), answering(alert(40))), Stage.TLS, "tls.handshake-failed");
	}

	@Test
	void a_server_that_wants_another_version_is_named() throws Exception {
		assertFoundAlone(implicit(probe(), answering(alert(70))), Stage.TLS, "tls.no-common-version");
	}

	@Test
	void a_server_that_answers_with_tls_1_0_is_named() throws Exception {
		OldTls old = new OldTls(identity, ProtocolVersion.TLS_1_0).suites(0xC009, 0xC013, 0xC02B).withoutModern();

		assertFoundAlone(implicit(probe(), peer -> {
			old.answer(peer);
			peer.await();
		}), Stage.TLS, "tls.no-common-version");
	}

	@Test
	void a_server_that_does_not_know_the_name_is_named() throws Exception {
		assertFoundAlone(implicit(probe(), answering(alert(112))), Stage.TLS, "tls.name-unknown");
	}

	@Test
	void a_server_with_an_internal_error_is_named() throws Exception {
		assertFoundAlone(implicit(probe(), answering(alert(80))), Stage.TLS, "tls.server-fault");
	}

	@Test
	void a_server_that_wants_a_certificate_of_the_client_is_named() throws Exception {
		CheckReport report = implicit(probe(), peer -> {
			SSLContext context = identity.context();
			peer.secureWanting(context);
			peer.say("+OK ready");
			underTls(peer);
		});

		assertFoundAlone(report, Stage.GREETING, "tls.client-certificate-wanted");
	}

	@Test
	void a_server_that_greets_in_cleartext_is_named() throws Exception {
		CheckReport report = implicit(probe().timeout(Duration.ofSeconds(2)), peer -> {
			peer.say("+OK ready");
			peer.await();
		});

		assertFoundAlone(report, Stage.TLS, "tls.greeting-in-cleartext");
	}

	@Test
	void a_server_that_greets_at_once_needs_no_second_connection_to_be_named() throws Exception {
		try (Loopback server = new Loopback(peer -> {
			peer.say("220 mail ready");
			peer.await();
		})) {
			CheckReport report = probe().security(Security.IMPLICIT_TLS).check(server.port());

			assertFoundAlone(report, Stage.TLS, "tls.greeting-in-cleartext");
			assertEquals(1, server.connections());
		}
	}

	@Test
	void a_server_that_waits_and_then_hangs_up_is_asked_whether_it_greets() throws Exception {
		CheckReport report = implicit(probe(), peer -> {
			if (peer.number() > 1) {
				peer.say("* OK ready");
				peer.await();
			}
		});

		assertFoundAlone(report, Stage.TLS, "tls.greeting-in-cleartext");
	}

	@Test
	void a_server_that_hangs_up_at_the_hello_is_named() throws Exception {
		assertFoundAlone(implicit(probe(), Peer::hello), Stage.TLS, "tls.closed");
	}

	@Test
	void a_server_that_breaks_off_at_the_hello_is_named() throws Exception {
		assertFoundAlone(implicit(probe(), peer -> {
			peer.hello();
			peer.reset();
		}), Stage.TLS, "tls.closed");
	}

	@Test
	void a_server_that_says_nothing_to_the_hello_is_given_up() throws Exception {
		assertFoundAlone(implicit(probe().timeout(Duration.ofMillis(500)), Peer::await), Stage.TLS, "tls.no-answer");
	}

	@Test
	void a_handshake_of_a_byte_at_a_time_is_given_up() throws Exception {
		assertFoundAlone(implicit(probe().timeout(Duration.ofMillis(800)), peer -> {
			peer.hello();
			drip(peer, record(HANDSHAKE, new byte[4000]));
		}), Stage.TLS, "tls.no-answer");
	}

	@Test
	void a_message_that_claims_to_be_endless_is_cut_off() throws Exception {
		byte[] start = record(HANDSHAKE, (byte) 11, (byte) 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0, (byte) 0);

		assertFoundAlone(implicit(probe(), flooding(start)), Stage.TLS, "tls.endless-handshake");
	}

	@Test
	void warnings_without_end_are_cut_off() throws Exception {
		assertFoundAlone(implicit(probe(), flooding(record(ALERT, (byte) 1, (byte) 90))), Stage.TLS,
				"tls.endless-handshake");
	}

	@Test
	void changes_of_ciphers_without_end_are_cut_off() throws Exception {
		CheckReport report = implicit(probe(), flooding(record(CHANGE_CIPHER_SPEC, (byte) 1)));

		assertFoundAlone(report, Stage.TLS, "tls.handshake-failed");
	}

	@Test
	void empty_messages_without_end_are_cut_off() throws Exception {
		CheckReport report = implicit(probe(), flooding(record(HANDSHAKE, (byte) 0, (byte) 0, (byte) 0, (byte) 0)));

		assertFoundAlone(report, Stage.TLS, "tls.handshake-failed");
	}

	@Test
	void a_web_page_instead_of_a_handshake_is_named() throws Exception {
		byte[] page = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

		assertFoundAlone(implicit(probe().timeout(Duration.ofSeconds(1)), answering(page)), Stage.TLS,
				"tls.not-spoken");
	}

	@Test
	void words_under_tls_without_end_are_cut_off() throws Exception {
		CheckReport report = implicit(probe(), peer -> {
			peer.secure(identity);
			byte[] words = new byte[16_000];
			Arrays.fill(words, (byte) 'x');
			while (true) {
				peer.send(words);
			}
		});

		assertFoundAlone(report, Stage.GREETING, "dialogue.oversized");
	}

	@Test
	void a_server_that_falls_silent_under_tls_is_given_up() throws Exception {
		CheckReport report = implicit(probe().timeout(Duration.ofMillis(800)), peer -> {
			peer.secure(identity);
			peer.await();
		});

		assertFoundAlone(report, Stage.GREETING, "greeting.no-answer");
	}

	@Test
	void a_server_that_hangs_up_under_tls_is_named() throws Exception {
		assertFoundAlone(implicit(probe(), peer -> peer.secure(identity)), Stage.GREETING, "greeting.closed");
	}

	@Test
	void an_older_version_than_the_policy_demands_is_named() throws Exception {
		CheckReport report = implicit(probe().policy(PortPolicy.empty().withTls(
				new TlsPolicy(TlsVersion.TLS_1_3, Optional.empty()))),
				this::tls12);

		assertFound(report, Stage.TLS, "tls.below-policy");
	}

	@Test
	void a_server_without_tls_1_3_gets_advice() throws Exception {
		assertFoundAlone(implicit(probe(), this::tls12), Stage.TLS, "tls.no-tls13");
	}

	private void tls12(Peer peer) throws IOException {
		SSLParameters parameters = new SSLParameters();
		parameters.setProtocols(new String[] { "TLSv1.2" });
		peer.secure(identity.context(), parameters);
		peer.say("+OK ready");
		underTls(peer);
	}
}
