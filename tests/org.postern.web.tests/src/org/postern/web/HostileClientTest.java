package org.postern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not bring the service down, nor make it say what runs here. */
class HostileClientTest {

	private static final String GET = "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";

	private Web web;

	@BeforeEach
	void start() throws Exception {
		web = Web.plain();
	}

	@AfterEach
	void stop() {
		web.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\n\r\n\r\nno http\r\n\r\n", "GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
			"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
			"GET /a/..%2fb HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
			"POST /autodiscover/autodiscover.xml HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
			"POST /autodiscover/autodiscover.xml HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
			"GET /health HTTP/1.1\r\nHost: x\r\nA B: c\r\n\r\n", "GET http://[bad/ HTTP/1.1\r\nHost: x\r\n\r\n" })
	void malformed_requests_are_refused_and_nothing_is_said_of_what_runs_here(String request) throws Exception {
		String answer = web.raw(request);

		assertTrue(answer.matches("(?s)HTTP/1.1 [45]\\d\\d .*"), answer);
		assertFalse(answer.toLowerCase().contains("jetty"), answer);
		assertTrue(web.raw(GET + "\r\n").endsWith("ok\n"));
	}

	@Test
	void headers_and_addresses_have_an_end() throws Exception {
		assertTrue(web.raw(GET + "X: " + "x".repeat(9_000) + "\r\n\r\n").startsWith("HTTP/1.1 431 "));
		assertTrue(web.raw("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n").startsWith("HTTP/1.1 414 "));
	}

	@Test
	void a_question_has_an_end() throws Exception {
		String post = "POST /autodiscover/autodiscover.xml HTTP/1.1\r\nHost: x\r\n";
		assertTrue(web.raw(post + "Content-Length: 10000000\r\n\r\n").startsWith("HTTP/1.1 413 "));
		String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
		assertTrue(web.raw(post + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(5) + "0\r\n\r\n").startsWith("HTTP/1.1 413 "));
	}

	@Test
	void a_client_that_dribbles_is_not_waited_for() throws Exception {
		try (Socket socket = web.socket()) {
			Thread dribble = Thread.ofVirtual().start(() -> {
				try {
					for (byte octet : ("GET /health HTTP/1.1\r\nX: " + "x".repeat(8_000)).getBytes(StandardCharsets.US_ASCII)) {
						socket.getOutputStream().write(octet);
						Thread.sleep(Web.PATIENCE_MILLIS / 100);
					}
				} catch (Exception e) {
					// cut off, as it should be
				}
			});
			assertEquals(-1, read(socket));
			dribble.join();
		}
	}

	@Test
	void a_client_that_says_nothing_is_not_waited_for() throws Exception {
		try (Socket socket = web.socket()) {
			assertEquals(-1, read(socket));
		}
	}

	@Test
	void a_client_has_some_connections_at_a_time_and_not_all() throws Exception {
		List<Socket> open = new ArrayList<>();
		try (Socket beyond = filled(open)) {
			assertEquals(-1, read(beyond));

			open.removeLast().close();
			while (!isAnswered()) {
				// until it is noticed that one is gone
			}
		} finally {
			for (Socket socket : open) {
				socket.close();
			}
		}
	}

	/** One more than there may be; each of the others was answered, and so is counted. */
	private Socket filled(List<Socket> open) throws Exception {
		for (int count = 0; count < ClientConnections.MAXIMUM; count++) {
			Socket socket = web.socket();
			open.add(socket);
			socket.getOutputStream().write("GET /health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			assertEquals('H', read(socket));
		}
		return web.socket();
	}

	private boolean isAnswered() {
		try {
			return web.raw(GET + "\r\n").endsWith("ok\n");
		} catch (IOException e) {
			return false;
		}
	}

	@Test
	void a_trusted_proxy_stands_for_many_clients() throws Exception {
		try (Web behind = new Web(Web.settings(0, List.of("127.0.0.1")))) {
			List<Socket> open = new ArrayList<>();
			for (int count = 0; count <= ClientConnections.MAXIMUM; count++) {
				open.add(behind.socket());
			}
			assertTrue(behind.raw(GET + "\r\n").endsWith("ok\n"));
			for (Socket socket : open) {
				socket.close();
			}
		}
	}

	/** A connection that is cut off ends in one way or another. */
	private static int read(Socket socket) throws Exception {
		try {
			return socket.getInputStream().read();
		} catch (SocketException e) {
			return -1;
		}
	}

	@Test
	void a_client_that_goes_away_in_the_middle_harms_nobody() throws Exception {
		for (int count = 0; count < 20; count++) {
			try (Socket socket = web.socket()) {
				socket.setSoLinger(true, 0);
				socket.getOutputStream().write(("POST /autodiscover/autodiscover.xml HTTP/1.1\r\nHost: x\r\n"
						+ "Content-Length: 100\r\n\r\nhalf").getBytes(StandardCharsets.US_ASCII));
			}
		}
		assertEquals("ok\n", web.get("/health").body());
	}
}
