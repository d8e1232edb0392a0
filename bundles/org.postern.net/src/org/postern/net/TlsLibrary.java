package org.postern.net;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

import org.conscrypt.Conscrypt;

/**
 * What handshakes are done with: Conscrypt where it was built for this computer, because it takes a third of the
 * processor time, else Java's own TLS. Both see the same of a server. {@code -Dpostern.tls=java} takes Java's own.
 */
final class TlsLibrary {

	private static final TlsLibrary PRESENT = new TlsLibrary();

	private final Optional<Provider> conscrypt;
	private final TlsBuffers buffers = new TlsBuffers();

	private TlsLibrary() {
		this.conscrypt = "java".equals(System.getProperty("postern.tls")) ? Optional.empty() : conscrypt();
	}

	static TlsLibrary present() {
		return PRESENT;
	}

	/** Shared by all connections. */
	TlsBuffers buffers() {
		return buffers;
	}

	/** It comes with native code, which does not exist for every computer. */
	private static Optional<Provider> conscrypt() {
		try {
			return Conscrypt.isAvailable() ? Optional.of(Conscrypt.newProviderBuilder().build()) : Optional.empty();
		} catch (LinkageError | RuntimeException e) {
			return Optional.empty();
		}
	}

	/** A context of a client that shows no certificate. */
	SSLContext context(TrustManager trust) {
		try {
			SSLContext context = conscrypt.isPresent() ? SSLContext.getInstance("TLS", conscrypt.get())
					: SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { trust }, null);
			return context;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("This Java has no TLS", e);
		}
	}
}
