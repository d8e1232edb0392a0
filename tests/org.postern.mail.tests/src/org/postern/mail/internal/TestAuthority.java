package org.postern.mail.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** A self-signed certificate for {@code localhost}, made by the JDK's keytool, and trust in it alone. */
final class TestAuthority {

	private static final char[] PASSWORD = "changeit".toCharArray();

	private final KeyStore store;

	TestAuthority(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
		Path file = folder.resolve("server.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost",
				"-validity", "2", "-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-keystore", file.toString())
				.redirectErrorStream(true).start();
		String said = new String(keytool.getInputStream().readAllBytes());
		if (keytool.waitFor() != 0) {
			throw new IOException("keytool: " + said);
		}
		this.store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(file)) {
			store.load(in, PASSWORD);
		}
	}

	SSLSocket serve(Socket socket) throws IOException {
		try {
			KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(store, PASSWORD);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(keys.getKeyManagers(), null, null);
			SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
			tls.setUseClientMode(false);
			tls.startHandshake();
			return tls;
		} catch (GeneralSecurityException e) {
			throw new IOException(e);
		}
	}

	X509TrustManager trust() throws GeneralSecurityException {
		return managers(store);
	}

	static X509TrustManager platform() throws GeneralSecurityException {
		return managers(null);
	}

	private static X509TrustManager managers(KeyStore from) throws GeneralSecurityException {
		KeyStore trusted = from == null ? null : trusted(from);
		TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		factory.init(trusted);
		return (X509TrustManager) Arrays.stream(factory.getTrustManagers()).findFirst().orElseThrow();
	}

	private static KeyStore trusted(KeyStore from) throws GeneralSecurityException {
		try {
			KeyStore trusted = KeyStore.getInstance("PKCS12");
			trusted.load(null, null);
			trusted.setCertificateEntry("server", from.getCertificate("server"));
			return trusted;
		} catch (IOException e) {
			throw new GeneralSecurityException(e);
		}
	}
}
