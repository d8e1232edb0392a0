package org.postern.core.internal.filter;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.RemoteProbe;
import org.postern.api.backend.ServerSession;
import org.postern.api.progress.Cancellation;
import org.postern.core.internal.net.PortProbe.Answer;
import org.postern.core.test.WayToServer;

/**
 * The server itself. It is gone to when the first port is to be tried there; where that fails, or the server cannot try
 * ports, it tells nothing, and why is kept.
 */
public final class TheServer implements Vantage, AutoCloseable {

	private final WayToServer way;
	private final Duration patience;
	private final Cancellation cancellation;
	/** Sessions are for one at a time. */
	private final Lock turn = new ReentrantLock();
	private Optional<ServerSession> session = Optional.empty();
	private Optional<String> trouble = Optional.empty();

	/** @param patience how long to wait for an answer */
	public TheServer(WayToServer way, Duration patience, Cancellation cancellation) {
		this.way = way;
		this.patience = patience;
		this.cancellation = cancellation;
	}

	@Override
	public String label() {
		return "the server itself";
	}

	@Override
	public boolean isServer() {
		return true;
	}

	/** Why nothing could be tried from there. */
	public Optional<String> trouble() {
		turn.lock();
		try {
			return trouble;
		} finally {
			turn.unlock();
		}
	}

	@Override
	public Optional<Answer> connect(InetAddress address, int port) throws InterruptedException {
		turn.lockInterruptibly();
		try {
			return trouble.isPresent() ? Optional.empty() : tried(address, port);
		} catch (BackendException e) {
			trouble = Optional.of(e.getMessage());
			return Optional.empty();
		} finally {
			turn.unlock();
		}
	}

	private Optional<Answer> tried(InetAddress address, int port) throws BackendException, InterruptedException {
		if (session.isEmpty()) {
			session = Optional.of(way.open());
		}
		Optional<RemoteProbe> probe = session.get().probe();
		if (probe.isEmpty()) {
			trouble = Optional.of("no ports can be tried from there");
			return Optional.empty();
		}
		return switch (probe.get().connect(address, port, patience, cancellation)) {
			case OPEN -> Optional.of(new Answer.Open());
			case REFUSED -> Optional.of(new Answer.Refused());
			case SILENT -> Optional.of(new Answer.Silent("nothing within " + patience.toSeconds() + " s"));
			case UNKNOWN -> unable();
		};
	}

	private Optional<Answer> unable() {
		trouble = Optional.of("it has none of the programs with which ports can be tried (python3, bash, nc)");
		return Optional.empty();
	}

	@Override
	public void close() {
		turn.lock();
		try {
			session.ifPresent(ServerSession::close);
			session = Optional.empty();
		} finally {
			turn.unlock();
		}
	}
}
