package org.postern.api.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.X509TrustManager;

import org.junit.jupiter.api.Test;
import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.check.Depth;
import org.postern.api.check.Gate;
import org.postern.api.check.StepStatus;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.Cancellation;
import org.postern.api.rule.Rulebook;

class FingerProtocolTest {

	@Test
	void an_answering_server_passes() throws Exception {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> answer(server));

			CheckReport report = new FingerProtocol().check(request(server.getLocalPort()), CheckListener.none());

			assertEquals(StepStatus.PASSED, report.steps().getFirst().status());
			assertEquals(List.of("< Nobody is logged in."), report.transcript());
		}
	}

	@Test
	void a_closed_port_fails_at_connect() throws Exception {
		int port;
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = server.getLocalPort();
		}

		CheckReport report = new FingerProtocol().check(request(port), CheckListener.none());

		assertEquals("connect.failed", report.findings().getFirst().id());
	}

	private static void answer(ServerSocket server) {
		try (Socket client = server.accept()) {
			client.getInputStream().read();
			client.getOutputStream().write("Nobody is logged in.\r\n".getBytes(StandardCharsets.US_ASCII));
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static CheckRequest request(int port) {
		InetAddress loopback = InetAddress.getLoopbackAddress();
		Endpoint endpoint = new Endpoint("finger", "localhost", port, Security.NONE, Authentication.NONE, Role.ACCESS);
		return new CheckRequest(endpoint, loopback, Optional.empty(), Depth.STANDARD, Rulebook.empty(),
				Duration.ofSeconds(5), new TrustsNobody(), Gate.open(),
				Cancellation.never());
	}

	private static final class TrustsNobody implements X509TrustManager {
		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) {
			throw new IllegalStateException("No TLS in this test");
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
			throw new IllegalStateException("No TLS in this test");
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}
	}
}
