package org.postern.backend.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CVE-2011-0411: what stands in cleartext behind the request for TLS must not be taken for something said under TLS. */
class StartTlsInjectionTest {

	@TempDir
	Path folder;

	private Practice practice;

	@BeforeEach
	void start() throws Exception {
		practice = new Practice(folder).start();
	}

	@AfterEach
	void stop() {
		practice.close();
	}

	@ParameterizedTest
	@CsvSource({ "25, 220, STARTTLS, NOOP", "110, +OK, STLS, NOOP", "143, * OK, a STARTTLS, b NOOP" })
	void a_command_behind_the_request_ends_the_connection(int port, String greeting, String request, String injected)
			throws Exception {
		try (Dialogue dialogue = practice.connect(port).expect(greeting).raw(request + "\r\n" + injected + "\r\n")) {
			assertTrue(endsWithoutTls(dialogue));
		}
	}

	private static boolean endsWithoutTls(Dialogue dialogue) throws IOException {
		try {
			dialogue.secure();
			return false;
		} catch (IOException e) {
			return dialogue.isEnded();
		}
	}

	@Test
	void a_quick_handshake_is_no_injection() throws Exception {
		for (int count = 0; count < 20; count++) {
			try (Dialogue pop3 = practice.connect(110).expect("+OK").say("STLS").expect("+OK").secure()) {
				pop3.say("NOOP").expect("+OK");
			}
		}
	}
}
