package org.postern.backend.postfixdovecot.apply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.postern.testkit.real.Ports;

/**
 * What clients find at two servers, by nothing but sockets: a port counts when it greets, under TLS where it is one for
 * that.
 */
public final class Doors {

	private static final Duration PATIENCE = Duration.ofSeconds(15);
	private static final int CONNECT = 2000;
	private static final int READ = 5000;
	private static final Set<Integer> UNDER_TLS = Set.of(465, 993, 995);

	private final List<Door> all;

	private record Door(String name, Ports ports, int port) {
	}

	private Doors(List<Door> all) {
		this.all = all;
	}

	static Doors of(RealServers servers) {
		return new Doors(Stream.concat(
				Stream.of(110, 143, 465, 993, 995, RealServers.IMAP)
						.map(port -> new Door("dovecot:" + port, servers.dovecot.ports(), port)),
				Stream.of(25, 465, 587, 2525, RealServers.SMTP)
						.map(port -> new Door("postfix:" + port, servers.postfix.ports(), port))).toList());
	}

	/** Those that greet now. */
	public Set<String> open() {
		Set<String> open = new ConcurrentSkipListSet<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			all.forEach(door -> threads.execute(() -> {
				if (greets(door)) {
					open.add(door.name());
				}
			}));
		}
		return new TreeSet<>(open);
	}

	/** Waits until just these greet; servers need a moment. */
	public Set<String> await(Set<String> wanted) {
		return await(List.of(wanted));
	}

	/** Waits until just those of one of these sets greet. */
	public Set<String> await(List<Set<String>> wanted) {
		Instant end = Instant.now().plus(PATIENCE);
		Set<String> open = open();
		while (!wanted.contains(open) && Instant.now().isBefore(end)) {
			open = open();
		}
		return open;
	}

	private static boolean greets(Door door) {
		try (Socket plain = new Socket()) {
			plain.connect(new InetSocketAddress(door.ports().address(), door.ports().of(door.port())), CONNECT);
			plain.setSoTimeout(READ);
			if (!UNDER_TLS.contains(door.port())) {
				return hasLine(plain);
			}
			try (SSLSocket tls = (SSLSocket) anyone().getSocketFactory().createSocket(plain, door.name(), door.port(), false)) {
				return hasLine(tls);
			}
		} catch (IOException e) {
			return false;
		}
	}

	private static boolean hasLine(Socket socket) throws IOException {
		String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
				.readLine();
		return line != null && (line.startsWith("220 ") || line.startsWith("+OK") || line.startsWith("* OK"));
	}

	private static SSLContext anyone() {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { new Trusting() }, null);
			return context;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Who it is does not matter here. */
	private static final class Trusting implements X509TrustManager {

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) {
			// everybody is welcome
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
			// everybody is welcome
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}
	}
}
