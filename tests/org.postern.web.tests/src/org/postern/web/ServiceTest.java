package org.postern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.web.WebException;
import org.postern.api.web.WebSettings;

/** How the service is run. */
class ServiceTest {

	private static final String AUTOCONFIG = "/mail/config-v1.1.xml?emailaddress=anna@example.org";

	@TempDir
	Path folder;

	@Test
	void a_client_may_ask_so_much_and_no_more() throws Exception {
		try (Web web = new Web(Web.settings(3, List.of()))) {
			for (int count = 0; count < 3; count++) {
				assertEquals(200, web.get(AUTOCONFIG).statusCode());
			}
			HttpResponse<String> refused = web.get(AUTOCONFIG);
			assertEquals(429, refused.statusCode());
			assertEquals("20", refused.headers().firstValue("Retry-After").orElseThrow());
		}
	}

	@Test
	void a_proxy_that_is_trusted_says_who_the_client_is() throws Exception {
		try (Web web = new Web(Web.settings(1, List.of("127.0.0.1")))) {
			assertEquals(200, web.get(AUTOCONFIG, "X-Forwarded-For", "192.0.2.1").statusCode());
			assertEquals(200, web.get(AUTOCONFIG, "X-Forwarded-For", "192.0.2.2").statusCode());
			assertEquals(429, web.get(AUTOCONFIG, "X-Forwarded-For", "192.0.2.1").statusCode());
			assertEquals("autoconfig for other.example: two", web.get("/mail/config-v1.1.xml",
					"X-Forwarded-For", "192.0.2.3", "X-Forwarded-Host", "autoconfig.other.example").body());
		}
	}

	@Test
	void nobody_else_can_pretend_to_be_others() throws Exception {
		try (Web web = new Web(Web.settings(1, List.of("192.0.2.9")))) {
			assertEquals(200, web.get(AUTOCONFIG, "X-Forwarded-For", "192.0.2.1").statusCode());
			assertEquals(429, web.get(AUTOCONFIG, "X-Forwarded-For", "192.0.2.2").statusCode());
		}
	}

	@Test
	void metrics_are_told_elsewhere() throws Exception {
		try (Web web = new Web(Web.settings(0, List.of()))) {
			web.get(AUTOCONFIG);
			web.get(AUTOCONFIG);
			web.get("/nothing");
			assertEquals(404, web.get("/metrics").statusCode());

			String told = web.get(web.running.metrics().orElseThrow().toString()).body();
			assertTrue(told.contains("postern_http_requests_total{page=\"autoconfig\",status=\"200\"} 2\n"), told);
			assertTrue(told.contains("postern_http_requests_total{page=\"none\",status=\"404\"} 2\n"), told);
			assertTrue(told.contains("\npostern_domains 2\n"), told);
			assertTrue(told.contains("\npostern_http_response_bytes_total "), told);
		}
	}

	@Test
	void requests_are_logged_without_the_names_of_users() throws Exception {
		Path log = folder.resolve("access.log");
		Files.writeString(log, "before\n");
		try (Web web = new Web(new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), List.of(), 0, Optional.of(log)))) {
			web.get("/mail/config-v1.1.xml?emailaddress=anna.secret%40example.org", "Referer", "https://x/?a=ben.secret@example.org");
			web.get("/autodiscover/autodiscover.json/v1.0/anna.secret@example.org");
		}
		List<String> lines = Files.readAllLines(log);
		assertEquals(3, lines.size(), lines::toString);
		assertEquals("before", lines.getFirst());
		assertTrue(lines.get(1).matches("127\\.0\\.0\\.1 - - \\[[^]]+] \"GET /mail/config-v1\\.1\\.xml\\?emailaddress="
				+ "\\*%40example\\.org HTTP/1\\.1\" 200 \\d+ \"https://x/\\?a=\\*@example\\.org\" \"Java-http-client/.*\""),
				lines.get(1));
		assertFalse(lines.toString().contains("secret"), lines::toString);
	}

	@Test
	void a_log_that_cannot_be_written_is_said_at_once() {
		WebSettings settings = new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), List.of(), 0,
				Optional.of(folder.resolve("missing/access.log")));

		WebException refused = assertThrows(WebException.class, () -> new Web(settings));
		assertTrue(refused.getMessage().contains("missing/access.log"), refused.getMessage());
	}

	@Test
	void a_port_that_is_taken_is_said_and_nothing_is_left() throws Exception {
		try (Web web = Web.plain()) {
			WebSettings same = new WebSettings("127.0.0.1", web.place().getPort(), Optional.empty(), Optional.empty(), List.of(),
					0, Optional.empty());
			WebException refused = assertThrows(WebException.class, () -> new Web(same));
			assertTrue(refused.getMessage().contains(":" + same.port()), refused.getMessage());
			assertEquals("Take another port, or stop what uses this one.", refused.remedy());
		}
	}

	@Test
	void it_ends_when_it_is_closed_and_closing_twice_is_once() throws Exception {
		Web web = Web.plain();
		web.close();
		web.running.close();
		assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", web.place().getPort()).close());
	}

	@Test
	void who_asks_while_it_ends_is_answered_as_long_as_he_is_connected() throws Exception {
		try (Web web = Web.plain(); Socket kept = web.socket()) {
			assertTrue(isAnswered(kept));
			CompletableFuture<Void> end = CompletableFuture.runAsync(web.running::close);
			while (isAnswered(kept)) {
				// until he is let go
			}
			end.join();
		}
	}

	/** Whether he was, and not let go instead; nothing else may happen to him. */
	private static boolean isAnswered(Socket socket) throws IOException {
		byte[] answer = new byte[1024];
		try {
			socket.getOutputStream().write("GET /health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			int length = socket.getInputStream().read(answer);
			String text = new String(answer, 0, Math.max(length, 0), StandardCharsets.US_ASCII);
			assertTrue(text.isEmpty() || text.startsWith("HTTP/1.1 200 ") && text.endsWith("\r\n\r\nok\n"), text);
			return length > 0;
		} catch (SocketException e) {
			return false;
		}
	}
}
