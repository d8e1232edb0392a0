package org.postern.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.testkit.ScriptedServer;
import org.postern.testkit.TestIdentity;

class WireTest {

	private final Transcript transcript = new Transcript(line -> { });

	private Wire connect(ScriptedServer server, Duration timeout, Cancellation cancellation) throws IOException {
		return Wire.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), timeout, cancellation,
				transcript);
	}

	@Test
	void lines_are_read_without_their_ends_and_noted() throws Exception {
		try (ScriptedServer server = new ScriptedServer().raw("one\r\ntwo\n").start();
				Wire wire = connect(server, Duration.ofSeconds(5), Cancellation.never())) {
			assertEquals("one", wire.readLine());
			assertEquals("two", wire.readLine());
			assertTrue(transcript.lines().contains("< two"));
		}
	}

	@Test
	void the_end_of_a_connection_is_told_from_a_line() throws Exception {
		try (ScriptedServer server = new ScriptedServer().raw("half").pause(200).reset().start();
				Wire wire = connect(server, Duration.ofSeconds(5), Cancellation.never())) {
			assertThrows(IOException.class, wire::readLine);
		}
	}

	@Test
	void a_step_ends_at_its_deadline_however_often_the_server_sends_a_byte() throws Exception {
		try (ScriptedServer server = new ScriptedServer().forever("x", 20).start();
				Wire wire = connect(server, Duration.ofMillis(300), Cancellation.never())) {
			assertThrows(SocketTimeoutException.class, wire::readLine);
		}
	}

	@Test
	void a_connection_ends_with_the_step_that_took_too_long() throws Exception {
		try (ScriptedServer server = new ScriptedServer().silence().start();
				Wire wire = connect(server, Duration.ofMillis(200), Cancellation.never())) {
			assertThrows(SocketTimeoutException.class, wire::readLine);
			wire.begin();
			assertThrows(IOException.class, wire::readLine);
		}
	}

	@Test
	void a_step_with_a_time_of_its_own_leaves_the_connection_as_it_is() throws Exception {
		try (ScriptedServer server = new ScriptedServer().pause(500).raw("one\r\n").start();
				Wire wire = connect(server, Duration.ofSeconds(20), Cancellation.never())) {
			wire.begin(Duration.ofMillis(20));
			assertThrows(SocketTimeoutException.class, wire::readLine);
			wire.begin();
			assertEquals("one", wire.readLine());
		}
	}

	@Test
	void a_cancellation_ends_a_wait() throws Exception {
		CancelSource cancel = new CancelSource();
		try (ScriptedServer server = new ScriptedServer().silence().start();
				Wire wire = connect(server, Duration.ofMinutes(5), cancel)) {
			Thread.ofVirtual().start(cancel::cancel);

			assertThrows(IOException.class, wire::readLine);
		}
	}

	@Test
	void a_handshake_that_drips_is_cut_off_at_the_deadline() throws Exception {
		try (ScriptedServer server = new ScriptedServer().forever("\u0016", 20).start();
				Wire wire = connect(server, Duration.ofMillis(400), Cancellation.never())) {
			assertThrows(IOException.class, () -> wire.startTls("localhost", TestIdentity.of("localhost").trust()));
		}
	}

	@Test
	void a_handshake_goes_through_with_a_certificate_nobody_trusts_and_says_so() throws Exception {
		TestIdentity identity = TestIdentity.of("localhost");
		try (ScriptedServer server = new ScriptedServer(identity).startTls().output("hi").start();
				Wire wire = connect(server, Duration.ofSeconds(5), Cancellation.never())) {
			TlsOutcome outcome = wire.startTls("localhost", TestIdentity.of("other").trust());

			assertTrue(outcome.chain().trustProblem().isPresent());
			assertEquals(identity.certificate(), outcome.chain().certificates().getFirst());
			assertEquals("hi", wire.readLine());
		}
	}

	@Test
	void a_transcript_is_bounded() {
		for (int count = 0; count < 10_000; count++) {
			transcript.received("x".repeat(10_000));
		}

		assertTrue(transcript.lines().stream().mapToInt(String::length).sum() < 500_000);
	}

	@Test
	void end_of_file_is_its_own_exception() throws Exception {
		try (ScriptedServer server = new ScriptedServer().expect("bye").hangUp().start();
				Wire wire = connect(server, Duration.ofSeconds(30), Cancellation.never())) {
			wire.writeLine("bye");

			assertThrows(EOFException.class, wire::readLine);
		}
	}
}
