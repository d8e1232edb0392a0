package org.postern.api.backend;

import java.net.InetAddress;
import java.time.Duration;

import org.postern.api.progress.Cancellation;

/** Tries from the server itself whether something listens on a port. */
public interface RemoteProbe {

	/** What came of it. */
	enum Answer {
		/** Something listens. */
		OPEN,
		/** The host says that nothing does. */
		REFUSED,
		/** Nobody answered in time, or there is no way there. */
		SILENT,
		/** The server has no program with which it could be tried. */
		UNKNOWN
	}

	/** From where, for people: {@code mail.example.org over SSH}. */
	String label();

	/**
	 * Connects, says nothing, and hangs up.
	 *
	 * @param patience how long to wait for an answer
	 * @throws BackendException     if the server cannot be asked
	 * @throws InterruptedException if cancelled
	 */
	Answer connect(InetAddress address, int port, Duration patience, Cancellation cancellation)
			throws BackendException, InterruptedException;
}
