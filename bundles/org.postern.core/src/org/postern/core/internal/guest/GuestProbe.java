package org.postern.core.internal.guest;

import java.net.InetAddress;
import java.time.Duration;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.RemoteProbe;
import org.postern.api.progress.Cancellation;

/** What tries ports from a server by the backend of a plug-in, which waits for the port and has its own time besides. */
record GuestProbe(GuestBackend backend, RemoteProbe probe, String label) implements RemoteProbe {

	static GuestProbe of(GuestBackend backend, RemoteProbe probe) {
		return new GuestProbe(backend, probe, probe.label());
	}

	@Override
	public Answer connect(InetAddress address, int port, Duration patience, Cancellation cancellation)
			throws BackendException, InterruptedException {
		return backend.ask(GuestBackend.LIMIT.plus(patience), cancellation,
				() -> probe.connect(address, port, patience, cancellation));
	}
}
