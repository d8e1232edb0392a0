package org.postern.backend.local.tls;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.postern.api.backend.BackendException;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;

/** TLS as the server does it under one policy. */
public final class ServerTls {

	private final SSLContext context;
	private final TlsVersion minimum;

	private ServerTls(SSLContext context, TlsVersion minimum) {
		this.context = context;
		this.minimum = minimum;
	}

	/**
	 * @param folder where the server keeps the certificate of its own, made on first use
	 * @throws BackendException if the policy's certificate cannot be used
	 */
	public static ServerTls of(TlsPolicy policy, Path folder, String host, Clock clock) throws BackendException {
		Identity identity = policy.certificate().isPresent()
				? new PemIdentity(Path.of(policy.certificate().get().chain()), Path.of(policy.certificate().get().key()))
						.read()
				: own(folder, host, clock);
		return new ServerTls(context(identity), policy.minimum());
	}

	/** The authority of the server's own certificate; made on first use. */
	public static X509Certificate authority(Path folder, String host, Clock clock) throws BackendException {
		return own(folder, host, clock).authority();
	}

	private static Identity own(Path folder, String host, Clock clock) throws BackendException {
		PemIdentity files = new PemIdentity(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
		if (!files.exists()) {
			try {
				files.write(new Authority(clock).issue(host));
			} catch (IOException | GeneralSecurityException e) {
				throw new BackendException("No certificate could be made in " + folder + ": " + e.getMessage(),
						"Make the folder writable, and see that the disk is not full.", e);
			}
		}
		return files.read();
	}

	private static SSLContext context(Identity identity) throws BackendException {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, new char[0]);
			store.setKeyEntry("server", identity.key(), new char[0],
					identity.chain().toArray(X509Certificate[]::new));
			KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(store, new char[0]);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(keys.getKeyManagers(), null, null);
			return context;
		} catch (GeneralSecurityException | IOException e) {
			throw new BackendException("The certificate cannot be used for TLS: " + e.getMessage(),
					"Use a certificate with an RSA or elliptic-curve key.", e);
		}
	}

	/** Does the server's side of a handshake over {@code socket}. */
	public SSLSocket secure(Socket socket) throws IOException {
		SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket,
				socket.getInetAddress().getHostAddress(), socket.getPort(), true);
		secured.setUseClientMode(false);
		secured.setEnabledProtocols(Arrays.stream(TlsVersion.values()).filter(version -> version.compareTo(minimum) >= 0)
				.map(TlsVersion::key).toArray(String[]::new));
		return secured;
	}
}
