package org.postern.core.internal.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.X509TrustManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.progress.CancelSource;
import org.postern.core.internal.tls.Managers;
import org.postern.core.internal.tls.ServerTrust;
import org.postern.core.simulate.Outcome;
import org.postern.core.simulate.Outcome.TlsProblem;
import org.postern.core.simulate.Outcome.TlsProblem.Kind;
import org.postern.net.dns.NameServers;
import org.postern.testkit.TestIdentity;
import org.postern.testkit.dns.ScriptedNameServer;

@Timeout(60)
class InternetNetworkTest {

	private static final Duration SHORT = Duration.ofMillis(300);
	private static final Duration LONG = Duration.ofSeconds(30);

	private final CancelSource cancel = new CancelSource();
	private final CountDownLatch end = new CountDownLatch(1);

	@AfterEach
	void end() {
		end.countDown();
	}

	private HttpAnswer ask(WebServer server) throws InterruptedException {
		return ask(server.uri(), Optional.empty(), LONG, new ServerTrust(List.of(), new Managers()));
	}

	private HttpAnswer ask(URI uri, Optional<String> body, Duration timeout, X509TrustManager trust)
			throws InterruptedException {
		try (InternetNetwork network = new InternetNetwork(trust, NameServers::ofThisComputer, timeout, cancel)) {
			return network.ask(uri, body);
		}
	}

	private Outcome trouble(URI uri, Duration timeout) throws InterruptedException {
		return assertInstanceOf(HttpAnswer.Failed.class,
				ask(uri, Optional.empty(), timeout, new ServerTrust(List.of(), new Managers()))).outcome();
	}

	private Outcome trouble(WebServer server, TestIdentity trusted) throws InterruptedException {
		return assertInstanceOf(HttpAnswer.Failed.class, ask(server.uri(), Optional.empty(), LONG,
				new ServerTrust(List.of(trusted.certificate()), new Managers()))).outcome();
	}

	@Test
	void a_page_comes_with_status_type_and_content() throws Exception {
		try (WebServer server = WebServer
				.plain(WebServer.text("HTTP/1.1 404 None\r\nContent-Type: text/xml\r\nContent-Length: 3\r\n\r\nabc"))) {
			assertEquals(new HttpAnswer.Page(404, "text/xml", "abc".getBytes(StandardCharsets.UTF_8)), ask(server));
			assertTrue(server.heads.getFirst().startsWith("GET /page HTTP/1.1\r\n"));
		}
	}

	@Test
	void what_is_posted_is_xml() throws Exception {
		try (WebServer server = WebServer.plain(WebServer.text("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
			ask(server.uri(), Optional.of("<a/>"), LONG, new ServerTrust(List.of(), new Managers()));
			assertTrue(server.heads.getFirst().startsWith("POST /page "));
			assertTrue(server.heads.getFirst().toLowerCase().contains("content-type: text/xml; charset=utf-8"));
		}
	}

	@Test
	void a_redirect_is_told_and_not_followed() throws Exception {
		try (WebServer server = WebServer
				.plain(WebServer.text("HTTP/1.1 302 Found\r\nLocation: /other?a=b\r\nContent-Length: 0\r\n\r\n"))) {
			assertEquals(new HttpAnswer.Redirect(server.uri().resolve("/other?a=b")), ask(server));
			assertEquals(1, server.heads.size());
		}
	}

	@Test
	void a_redirect_to_nonsense_is_malformed() throws Exception {
		try (WebServer server = WebServer
				.plain(WebServer.text("HTTP/1.1 302 Found\r\nLocation: http://[\r\nContent-Length: 0\r\n\r\n"))) {
			assertInstanceOf(Outcome.Malformed.class, trouble(server.uri(), LONG));
		}
	}

	@Test
	void an_endless_page_is_broken_off() throws Exception {
		try (WebServer server = WebServer.plain(out -> {
			out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			while (true) {
				out.write(new byte[8192]);
			}
		})) {
			assertEquals(new Outcome.NoReply("the answer is longer than 1048576 bytes"), trouble(server.uri(), LONG));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc" })
	void a_server_that_falls_silent_is_left_after_the_timeout(String beginning) throws Exception {
		try (WebServer server = WebServer.plain(out -> {
			out.write(beginning.getBytes(StandardCharsets.US_ASCII));
			out.flush();
			end.await();
		})) {
			assertEquals(new Outcome.NoReply("nothing within 0.3 s"), trouble(server.uri(), SHORT));
		}
	}

	@Test
	void a_byte_now_and_then_does_not_stretch_the_timeout() throws Exception {
		try (WebServer server = WebServer.plain(out -> {
			out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			while (end.getCount() > 0) {
				out.write('a');
				out.flush();
				Thread.sleep(20);
			}
		})) {
			assertEquals(new Outcome.NoReply("nothing within 0.3 s"), trouble(server.uri(), SHORT));
		}
	}

	@Test
	void nonsense_and_a_server_that_hangs_up_are_no_answer() throws Exception {
		for (String nonsense : List.of("* OK IMAP4 ready\r\n\r\n", "", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc")) {
			try (WebServer server = WebServer.plain(WebServer.text(nonsense))) {
				assertInstanceOf(Outcome.NoReply.class, trouble(server.uri(), LONG));
			}
		}
	}

	@Test
	void a_closed_port_and_an_unknown_host_are_told_apart() throws Exception {
		URI closed;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			closed = URI.create("http://localhost:" + socket.getLocalPort() + "/");
		}
		assertEquals(new Outcome.NotThere("nothing listens on port " + closed.getPort()), trouble(closed, LONG));
		ConnectException unknown = new ConnectException();
		unknown.initCause(new UnresolvedAddressException());
		assertEquals(new Outcome.NotThere("there is no host nowhere.test"),
				new HttpTrouble(URI.create("http://nowhere.test/"), LONG).of(unknown));
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:///etc/hostname", "mailto:anna@example.test", "/relative", "https:///nobody" })
	void only_pages_of_the_web_are_asked_for(String uri) throws Exception {
		assertInstanceOf(Outcome.Malformed.class, trouble(URI.create(uri), LONG));
	}

	@Test
	void a_trusted_certificate_for_the_name_is_accepted() throws Exception {
		TestIdentity identity = TestIdentity.of("localhost");
		try (WebServer server = WebServer.secure(identity.context(),
				WebServer.text("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
			assertInstanceOf(HttpAnswer.Page.class, ask(server.uri(), Optional.empty(), LONG,
					new ServerTrust(List.of(identity.certificate()), new Managers())));
		}
	}

	@Test
	void a_certificate_for_another_name_an_expired_and_a_foreign_one_are_told_apart() throws Exception {
		assertEquals(new TlsProblem(Kind.WRONG_NAME, ""), secured(TestIdentity.of("elsewhere.test"), true));
		assertEquals(new TlsProblem(Kind.UNTRUSTED, ""), secured(TestIdentity.of("localhost"), false));
		SSLHandshakeException expired = new SSLHandshakeException("PKIX");
		expired.initCause(new CertPathValidatorException("validity", new CertificateExpiredException("NotAfter")));
		assertEquals(new TlsProblem(Kind.EXPIRED, ""), new HttpTrouble(URI.create("https://a.test"), LONG).of(expired));
	}

	private Outcome secured(TestIdentity identity, boolean trusted) throws IOException, InterruptedException {
		try (WebServer server = WebServer.secure(identity.context(), WebServer.text("unheard"))) {
			return trouble(server, trusted ? identity : TestIdentity.of("other.test"));
		}
	}

	@Test
	void a_server_that_speaks_no_tls_where_tls_is_due_is_a_failed_handshake() throws Exception {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> {
				try (var client = socket.accept()) {
					client.getInputStream().read();
					client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
			Outcome outcome = trouble(URI.create("https://localhost:" + socket.getLocalPort() + "/"), LONG);
			assertEquals(Kind.HANDSHAKE, assertInstanceOf(TlsProblem.class, outcome).kind());
		}
	}

	@Test
	void cancelling_ends_the_wait() throws Exception {
		try (WebServer server = WebServer.plain(out -> {
			cancel.cancel();
			end.await();
		})) {
			assertThrows(InterruptedException.class, () -> ask(server));
		}
		assertThrows(InterruptedException.class, () -> ask(URI.create("http://localhost/"), Optional.empty(), LONG,
				new ServerTrust(List.of(), new Managers())));
	}

	@Test
	void records_are_asked_of_the_name_servers() throws Exception {
		try (ScriptedNameServer script = ScriptedNameServer.start("""
				example.test. MX 10 mx.example.test.
				_imaps._tcp.example.test. SRV 0 1 993 mail.example.test.
				"""); InternetNetwork network = new InternetNetwork(new ServerTrust(List.of(), new Managers()),
						() -> NameServers.at(script.address()), LONG, cancel)) {
			assertEquals(Optional.of("mx.example.test"), DnsWords.exchanger(network.mailExchangers("example.test")));
			assertEquals(new Outcome.LedOn("mail.example.test:993"),
					DnsWords.outcome(network.services("_imaps._tcp.example.test")));
			assertEquals(new Outcome.NotThere("no such record"),
					DnsWords.outcome(network.services("_imap._tcp.example.test")));
		}
	}
}
