package org.postern.web;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.util.List;

import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.postern.api.web.WebException;
import org.postern.api.web.WebListener;

/** TLS with a certificate that is taken up anew when its files change. Connections that are open keep the old one. */
final class RenewedTls implements Runnable {

	private final PemIdentity identity;
	private final WebListener listener;
	private final SslContextFactory.Server factory = new SslContextFactory.Server();
	private List<FileTime> taken = List.of();

	RenewedTls(PemIdentity identity, WebListener listener) throws WebException {
		this.identity = identity;
		this.listener = listener;
		take(factory, identity.read());
		factory.setSniRequired(false);
		taken = written();
	}

	private static void take(SslContextFactory target, KeyStore store) {
		target.setKeyStore(store);
		target.setKeyStorePassword(new String(PemIdentity.PASSWORD));
	}

	SslContextFactory.Server factory() {
		return factory;
	}

	/** Looks whether the files have changed. One that is being written is looked at again the next time. */
	@Override
	public synchronized void run() {
		List<FileTime> now = written();
		if (now.equals(taken) || now.isEmpty()) {
			return;
		}
		taken = now;
		try {
			KeyStore store = identity.read();
			factory.reload(target -> take(target, store));
			listener.changed("The certificate " + identity.chain() + " was renewed");
		} catch (WebException e) {
			listener.trouble(e.getMessage(), e.remedy() + " Until then the former certificate is used.");
		} catch (Exception e) {
			throw new IllegalStateException("A certificate that was read is not taken", e);
		}
	}

	private List<FileTime> written() {
		try {
			return identity.written();
		} catch (IOException e) {
			return List.of();
		}
	}
}
