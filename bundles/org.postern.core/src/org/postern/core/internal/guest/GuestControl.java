package org.postern.core.internal.guest;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerControl;

/** The switch of a server that the backend of a plug-in runs. */
record GuestControl(GuestBackend backend, ServerControl control) implements ServerControl {

	private static final Duration MOMENT = Duration.ofSeconds(5);

	/** Where that is not to be learned, as with servers that have no switch: what their ports do is what counts. */
	@Override
	public boolean isRunning() {
		try {
			return backend.guest().ask(MOMENT, control::isRunning);
		} catch (GuestException e) {
			return true;
		}
	}

	@Override
	public void start() throws BackendException {
		backend.tell(control::start);
	}

	/** Whoever stops it goes on, whether that works or not: what runs in this process ends with it. */
	@Override
	public void stop() {
		try {
			backend.tell(control::stop);
		} catch (BackendException e) {
			// isRunning goes on to tell, and so do its ports
		}
	}

	@Override
	public List<X509Certificate> authorities() throws BackendException {
		return backend.ask(() -> List.copyOf(control.authorities()));
	}
}
