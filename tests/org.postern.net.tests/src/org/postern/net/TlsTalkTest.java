package org.postern.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

import org.conscrypt.Conscrypt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.testkit.TestIdentity;

/** The same with Conscrypt and with Java's own TLS. */
class TlsTalkTest {

	private static final int LONG = 200_000;

	private final TestIdentity identity = TestIdentity.of("localhost");
	private final TlsBuffers buffers = new TlsBuffers();

	static Stream<Provider> libraries() {
		return Stream.of(Conscrypt.newProviderBuilder().build(), Security.getProvider("SunJSSE"));
	}

	private TlsTalk over(Socket socket, Provider library) throws IOException, GeneralSecurityException {
		SSLContext context = SSLContext.getInstance("TLS", library);
		context.init(null, new TrustManager[] { identity.trust() }, null);
		return new TlsTalk(context.createSSLEngine("localhost", socket.getPort()), socket.getInputStream(),
				socket.getOutputStream(), buffers);
	}

	/** What a server does with the one who comes. */
	private interface Deed {
		void with(SSLSocket client) throws IOException;
	}

	private SSLServerSocket serve(Deed deed) throws IOException {
		SSLServerSocket server = (SSLServerSocket) identity.context().getServerSocketFactory().createServerSocket(0, 1,
				InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(() -> {
			try (SSLSocket client = (SSLSocket) server.accept()) {
				deed.with(client);
			} catch (IOException e) {
				// the client sees it
			}
		});
		return server;
	}

	private static Socket connect(SSLServerSocket server) throws IOException {
		return new Socket(server.getInetAddress(), server.getLocalPort());
	}

	private static byte[] much() {
		byte[] much = new byte[LONG];
		new Random(1).nextBytes(much);
		return much;
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void what_fills_many_records_arrives_whole_and_in_order(Provider library) throws Exception {
		try (SSLServerSocket server = serve(client -> client.getOutputStream().write(much()));
				Socket socket = connect(server);
				TlsTalk tls = over(socket, library)) {
			tls.handshake();

			assertArrayEquals(much(), tls.input().readNBytes(LONG));
			assertEquals(-1, tls.input().read(), "the server said good-bye");
		}
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void what_fills_many_records_is_sent_whole_and_in_order(Provider library) throws Exception {
		CompletableFuture<byte[]> got = new CompletableFuture<>();
		try (SSLServerSocket server = serve(client -> got.complete(client.getInputStream().readNBytes(LONG)));
				Socket socket = connect(server);
				TlsTalk tls = over(socket, library)) {
			tls.handshake();
			tls.output().write(much());

			assertArrayEquals(much(), got.get());
		}
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void words_go_to_and_fro(Provider library) throws Exception {
		try (SSLServerSocket server = serve(client -> client.getInputStream().transferTo(client.getOutputStream()));
				Socket socket = connect(server);
				TlsTalk tls = over(socket, library)) {
			tls.handshake();
			for (byte word = 1; word < 100; word++) {
				tls.output().write(word);

				assertEquals(word, tls.input().read());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void a_server_that_closes_in_the_handshake_is_told_from_one_that_refuses(Provider library) throws Exception {
		try (SSLServerSocket server = serve(client -> client.close());
				Socket socket = connect(server);
				TlsTalk tls = over(socket, library)) {
			SSLHandshakeException end = assertThrows(SSLHandshakeException.class, tls::handshake);

			assertInstanceOf(EOFException.class, end.getCause());
		}
	}
}
