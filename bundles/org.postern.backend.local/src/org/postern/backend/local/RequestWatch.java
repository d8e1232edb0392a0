package org.postern.backend.local;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.postern.api.backend.BackendException;
import org.postern.backend.local.state.Fingerprint;

/**
 * Other processes change a running server by a request in its folder: an id, the fingerprint of the configuration that
 * it is based on, and the configuration wanted. What became of it is written back.
 */
final class RequestWatch implements AutoCloseable {

	private static final long POLL_MILLIS = 100;

	private final LocalFolder folder;
	private final RunningServer server;
	private String last = "";
	private volatile boolean closed;

	RequestWatch(LocalFolder folder, RunningServer server) {
		this.folder = folder;
		this.server = server;
	}

	void start() {
		Thread.ofVirtual().name("requests-" + folder.path().getFileName()).start(this::watch);
	}

	private void watch() {
		try {
			while (!closed) {
				TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
				look();
			}
		} catch (InterruptedException e) {
			// nobody does; should it happen, requests are no longer heard and whoever waits is told so
			closed = true;
		}
	}

	private void look() {
		try {
			String text = folder.request().read();
			if (!closed && !text.isEmpty() && !text.equals(last)) {
				last = text;
				ServerRequest request = ServerRequest.read(text);
				folder.outcome().write(request.outcome(carryOut(request)));
			}
		} catch (IOException | IllegalArgumentException e) {
			// the one who asked waits in vain, and says so; a disk that is full now may not be the next time
			last = "";
		}
	}

	/** @return what went wrong, or nothing */
	private String carryOut(ServerRequest request) throws IOException {
		try {
			if (!request.isBasedOn(Fingerprint.of(folder.state().read()))) {
				throw new BackendException("The server's configuration has changed since the plan was made.", "");
			}
			server.apply(request.text());
			return "";
		} catch (BackendException e) {
			return e.getMessage();
		}
	}

	@Override
	public void close() {
		closed = true;
	}
}
