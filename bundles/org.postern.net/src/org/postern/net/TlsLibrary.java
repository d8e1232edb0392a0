package org.postern.net;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;

import org.conscrypt.Conscrypt;

/**
 * What handshakes are done with: Conscrypt where it was built for this computer, because it takes a third of the
 * processor time, else Java's own TLS. Both see the same of a server. {@code -Dpostern.tls=java} takes Java's own.
 */
final class TlsLibrary {

	private static final TlsLibrary PRESENT = new TlsLibrary(
			"java".equals(System.getProperty("postern.tls")) ? Optional.empty() : conscrypt());

	private final SSLContext context;
	private final TlsBuffers buffers = new TlsBuffers();
	private final AtomicInteger connections = new AtomicInteger();

	/** @param other instead of Java's own */
	TlsLibrary(Optional<Provider> other) {
		this.context = context(other);
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

	/**
	 * One context for all connections, because making one takes as long as a tenth of a handshake. It is that of a client which
	 * shows no certificate, and keeps no session: they are not used again.
	 */
	private static SSLContext context(Optional<Provider> other) {
		try {
			SSLContext context = other.isPresent() ? SSLContext.getInstance("TLS", other.get()) : SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { new AnyServer() }, null);
			context.getClientSessionContext().setSessionCacheSize(1);
			return context;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("This Java has no TLS", e);
		}
	}

	/**
	 * TLS for a connection to a host. It stands for a port of its own among the sessions of the library: one that was resumed
	 * would not show the server's certificate.
	 */
	SSLEngine engine(String host) {
		return context.createSSLEngine(host, connections.incrementAndGet());
	}
}
