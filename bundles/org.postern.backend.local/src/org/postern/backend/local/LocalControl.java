package org.postern.backend.local;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerControl;
import org.postern.backend.local.state.Configuration;
import org.postern.backend.local.tls.ServerTls;

/** The local server's switch. */
record LocalControl(LocalBackend backend, LocalFolder folder, Configuration stated, Path site, Clock clock)
		implements ServerControl {

	@Override
	public boolean isRunning() {
		return backend.running(folder).isPresent() || isRunningElsewhere();
	}

	/** Who cannot look into the folder cannot run the server in it either. */
	private boolean isRunningElsewhere() {
		try {
			return DataLock.isTaken(folder);
		} catch (IOException e) {
			return false;
		}
	}

	@Override
	public void start() throws BackendException {
		if (!isRunning()) {
			backend.start(folder, stated, site);
		}
	}

	@Override
	public void stop() {
		backend.stop(folder);
	}

	@Override
	public List<X509Certificate> authorities() throws BackendException {
		return List.of(new ServerTls.Source(folder.tls(), site, stated.host(), clock).authority());
	}
}
