package org.postern.core.internal.filter;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.postern.api.backend.Plan;
import org.postern.api.backend.RemoteProbe;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionRun;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerSession;
import org.postern.api.backend.ServerState;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;

/** A server from which every port looks the same. */
public final class FakeView implements ServerSession, RemoteProbe {

	private final Optional<Answer> answer;
	private final AtomicInteger opened = new AtomicInteger();
	private volatile boolean closed;

	/** @param answer empty where the server cannot try ports */
	public FakeView(Optional<Answer> answer) {
		this.answer = answer;
	}

	/** A way to it. */
	public ServerSession session() {
		opened.incrementAndGet();
		return this;
	}

	public int opened() {
		return opened.get();
	}

	boolean isClosed() {
		return closed;
	}

	@Override
	public Optional<RemoteProbe> probe() {
		return answer.isPresent() ? Optional.of(this) : Optional.empty();
	}

	@Override
	public String label() {
		return "mail.example.test over SSH";
	}

	@Override
	public Answer connect(InetAddress address, int port, Duration patience, Cancellation cancellation) {
		return answer.orElseThrow();
	}

	@Override
	public void close() {
		closed = true;
	}

	@Override
	public ServerState read() {
		throw new UnsupportedOperationException();
	}

	@Override
	public Plan plan(PortPolicy wanted) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Revision backup(Plan plan) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void apply(Plan plan, Progress progress) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void restore(Revision revision) {
		throw new UnsupportedOperationException();
	}

	@Override
	public RetentionReport retain(RetentionRun run) {
		throw new UnsupportedOperationException();
	}
}
