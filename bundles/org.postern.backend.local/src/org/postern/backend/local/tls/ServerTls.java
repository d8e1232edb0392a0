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
import org.postern.api.model.CertificateFiles;
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
	 * Where certificates come from.
	 *
	 * @param own  where the server keeps the certificate of its own, made on first use
	 * @param site what relative paths in a policy are relative to
	 * @param host the server's name
	 */
	public record Source(Path own, Path site, String host, Clock clock) {

		/** @throws BackendException if the policy's certificate cannot be used */
		public ServerTls open(TlsPolicy policy) throws BackendException {
			Identity identity = policy.certificate().isPresent() ? stated(policy.certificate().get())
					: new OwnCertificate(own, host, clock).server();
			return new ServerTls(context(identity), policy.minimum());
		}

		/** Looks whether a policy's certificate can be used; makes nothing. */
		public void check(TlsPolicy policy) throws BackendException {
			if (policy.certificate().isPresent()) {
				context(stated(policy.certificate().get()));
			}
		}

		private Identity stated(CertificateFiles files) throws BackendException {
			return new PemIdentity(site.resolve(files.chain()), site.resolve(files.key())).read();
		}

		/** The authority of the server's own certificate; made on first use. */
		public X509Certificate authority() throws BackendException {
			return new OwnCertificate(own, host, clock).authority();
		}
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

	/** The server's side of a handshake over {@code socket}, not yet begun. */
	public SSLSocket secure(Socket socket) throws IOException {
		SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket,
				socket.getInetAddress().getHostAddress(), socket.getPort(), true);
		secured.setUseClientMode(false);
		secured.setEnabledProtocols(Arrays.stream(TlsVersion.values()).filter(version -> version.compareTo(minimum) >= 0)
				.map(TlsVersion::key).toArray(String[]::new));
		return secured;
	}
}
