package org.postern.backend.postfixdovecot.real;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Finds out with a plain socket what a port does, and knows nothing of Postern.
 *
 * @param protocol {@code imap}, {@code pop3} or {@code smtp}
 * @param host     an address
 * @param port     1 to 65535
 * @param patience milliseconds to wait for each answer
 */
record PortProbe(String protocol, String host, int port, int patience) {

	/**
	 * What a port does.
	 *
	 * @param security    {@code closed}, {@code none}, {@code starttls}, {@code starttls-required} or {@code tls}
	 * @param login       {@code no}, {@code cleartext} or {@code after-tls}
	 * @param strangers   whether a mail is taken from whoever has not logged in; SMTP only
	 * @param certificate what is presented; empty where there is no TLS
	 */
	record Found(String security, String login, boolean strangers, Optional<Certificate> certificate) {

		static final Found CLOSED = new Found("closed", "no", false, Optional.empty());
	}

	PortProbe patient(int milliseconds) {
		return new PortProbe(protocol, host, port, milliseconds);
	}

	/** @param tlsFirst with what to begin; what is found does not depend on it */
	Found find(boolean tlsFirst, String... versions) {
		Socket socket;
		try {
			socket = connect();
		} catch (IOException e) {
			return Found.CLOSED;
		}
		try {
			return find(socket, tlsFirst, versions);
		} catch (IOException e) {
			try {
				return find(connect(), !tlsFirst, versions);
			} catch (IOException other) {
				return new Found("broken: " + e + ", " + other, "no", false, Optional.empty());
			}
		}
	}

	private Found find(Socket socket, boolean tlsFirst, String... versions) throws IOException {
		return tlsFirst ? implicit(socket, versions) : upgraded(socket, versions);
	}

	private Found implicit(Socket socket, String... versions) throws IOException {
		try (Talk talk = new Talk(socket).secured(versions)) {
			talk.greeting();
			List<String> offers = talk.offers();
			return new Found("tls", login(offers) ? "after-tls" : "no", talk.strangers(), Optional.of(talk.certificate()));
		}
	}

	private Found upgraded(Socket socket, String... versions) throws IOException {
		try (Talk talk = new Talk(socket)) {
			talk.greeting();
			List<String> before = talk.offers();
			boolean anyLogin = before.stream().anyMatch(this::isAnyLogin);
			if (before.stream().noneMatch(line -> line.contains("STARTTLS") || line.equals("STLS"))) {
				return new Found("none", login(before) ? "cleartext" : "no", talk.strangers(), Optional.empty());
			}
			boolean required = protocol.equals("smtp") ? talk.command("MAIL FROM:<a@example.net>").startsWith("530") : !anyLogin;
			talk.startTls();
			try (Talk secured = talk.secured(versions)) {
				List<String> after = secured.offers();
				String login = login(before) ? "cleartext" : login(after) ? "after-tls" : "no";
				return new Found(required ? "starttls-required" : "starttls", login, secured.strangers(),
						Optional.of(secured.certificate()));
			}
		}
	}

	/** Whether a password can be sent as it is. */
	private boolean login(List<String> offers) {
		return switch (protocol) {
			case "imap" -> offers.stream().anyMatch(line -> line.contains("AUTH=PLAIN"))
					&& offers.stream().noneMatch(line -> line.contains("LOGINDISABLED"));
			case "pop3" -> offers.contains("USER");
			default -> offers.stream().anyMatch(line -> line.startsWith("AUTH "));
		};
	}

	/** Whether there is any way to log in. */
	private boolean isAnyLogin(String line) {
		return line.contains("AUTH=") || line.equals("USER") || line.startsWith("SASL ") && line.length() > 5;
	}

	private Socket connect() throws IOException {
		Socket socket = new Socket();
		socket.connect(new InetSocketAddress(host, port), patience);
		socket.setSoTimeout(patience);
		return socket;
	}

	/** A dialogue over one connection. */
	private final class Talk implements AutoCloseable {

		private final Socket socket;
		private final BufferedReader reader;

		Talk(Socket socket) throws IOException {
			this.socket = socket;
			this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
		}

		void greeting() throws IOException {
			String line = reply();
			if (!line.startsWith("* OK") && !line.startsWith("+OK") && !line.startsWith("220")) {
				throw new IOException("Greeted by " + line);
			}
		}

		String command(String text) throws IOException {
			socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
			return reply();
		}

		/** The last line of a reply of SMTP, any other line of the others. */
		private String reply() throws IOException {
			String line = line();
			while (protocol.equals("smtp") && line.length() > 3 && line.charAt(3) == '-') {
				line = line();
			}
			return line;
		}

		private String line() throws IOException {
			return Optional.ofNullable(reader.readLine()).orElseThrow(() -> new IOException("The connection ended"));
		}

		List<String> offers() throws IOException {
			List<String> lines = new ArrayList<>();
			String line = switch (protocol) {
				case "imap" -> command("a CAPABILITY");
				case "pop3" -> command("CAPA");
				default -> {
					socket.getOutputStream().write("EHLO client.example.net\r\n".getBytes(StandardCharsets.US_ASCII));
					yield line();
				}
			};
			while (true) {
				lines.add((protocol.equals("smtp") ? line.substring(4) : line).toUpperCase(Locale.ROOT));
				boolean last = switch (protocol) {
					case "imap" -> line.startsWith("a ");
					case "pop3" -> line.equals(".");
					default -> line.charAt(3) == ' ';
				};
				if (last) {
					return lines;
				}
				line = line();
			}
		}

		/** Whether a stranger's mail to a user is taken. */
		boolean strangers() throws IOException {
			if (!protocol.equals("smtp")) {
				return false;
			}
			return command("MAIL FROM:<stranger@example.net>").startsWith("250")
					&& command("RCPT TO:<anna@example.test>").startsWith("250");
		}

		void startTls() throws IOException {
			String reply = switch (protocol) {
				case "imap" -> command("b STARTTLS");
				case "pop3" -> command("STLS");
				default -> {
					command("RSET");
					yield command("STARTTLS");
				}
			};
			if (!reply.startsWith("b OK") && !reply.startsWith("+OK") && !reply.startsWith("220")) {
				throw new IOException("TLS refused: " + reply);
			}
		}

		Talk secured(String... versions) throws IOException {
			SSLSocket tls = (SSLSocket) context().getSocketFactory().createSocket(socket, host, port, true);
			if (versions.length > 0) {
				tls.setEnabledProtocols(versions);
			}
			try {
				tls.startHandshake();
				return new Talk(tls);
			} catch (IOException e) {
				socket.close();
				throw e;
			}
		}

		Certificate certificate() throws IOException {
			return ((SSLSocket) socket).getSession().getPeerCertificates()[0];
		}

		@Override
		public void close() throws IOException {
			socket.close();
		}
	}

	private static SSLContext context() {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(new javax.net.ssl.KeyManager[0], new TrustManager[] { new Trusting() }, new java.security.SecureRandom());
			return context;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Whom a server is, is not asked here. */
	private static final class Trusting implements X509TrustManager {

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) {
			// nobody is asked
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
			// everybody is trusted
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}
	}
}
