package org.postern.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.Provider;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import org.conscrypt.Conscrypt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.testkit.TestIdentity;

class TlsLibraryTest {

	private static final int CONNECTIONS = 3;

	private final TestIdentity identity = TestIdentity.of("localhost");

	private static TlsLibrary library(String name) {
		Optional<Provider> other = name.equals("Conscrypt") ? Optional.of(Conscrypt.newProviderBuilder().build()) : Optional.empty();
		return new TlsLibrary(other);
	}

	/** Tells of each connection when the session of it was made: one that is resumed keeps its time. */
	private SSLServerSocket serve(String version, BlockingQueue<Long> made) throws IOException {
		SSLServerSocket server = (SSLServerSocket) identity.context().getServerSocketFactory().createServerSocket(0, 1,
				InetAddress.getLoopbackAddress());
		server.setEnabledProtocols(new String[] { version });
		Thread.ofVirtual().start(() -> {
			for (int i = 0; i < CONNECTIONS; i++) {
				try (SSLSocket client = (SSLSocket) server.accept()) {
					made.add(client.getSession().getCreationTime());
					client.getOutputStream().write("greeting".getBytes());
				} catch (IOException e) {
					// the client sees it
				}
			}
		});
		return server;
	}

	private static int certificatesShown(TlsLibrary library, SSLServerSocket server) throws IOException {
		try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
				TlsTalk tls = new TlsTalk(library.engine("localhost"), socket.getInputStream(), socket.getOutputStream(),
						library.buffers())) {
			tls.handshake();
			tls.input().readAllBytes();
			return ShownChain.of(tls.session()).certificates().size();
		}
	}

	@ParameterizedTest
	@CsvSource({ "Conscrypt, TLSv1.2", "Conscrypt, TLSv1.3", "Java, TLSv1.2", "Java, TLSv1.3" })
	void no_session_is_used_again_for_a_server_would_not_show_its_certificate_then(String name, String version)
			throws Exception {
		BlockingQueue<Long> made = new LinkedBlockingQueue<>();
		TlsLibrary library = library(name);
		try (SSLServerSocket server = serve(version, made)) {
			Set<Long> times = new HashSet<>();
			for (int i = 0; i < CONNECTIONS; i++) {
				assertEquals(1, certificatesShown(library, server));
				times.addAll(List.of(made.take()));
				Thread.sleep(2);
			}

			assertEquals(CONNECTIONS, times.size());
		}
	}
}
