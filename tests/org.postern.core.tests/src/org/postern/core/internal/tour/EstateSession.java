package org.postern.core.internal.tour;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.Plan;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionRun;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.backend.ServerState;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Progress;

/** A server that is switched on and off. */
record EstateSession(List<String> done) implements ServerSession, ServerControl {

	@Override
	public Optional<ServerControl> control() {
		return Optional.of(this);
	}

	@Override
	public boolean isRunning() {
		return false;
	}

	@Override
	public void start() {
		done.add("start");
	}

	@Override
	public void stop() {
		done.add("stop");
	}

	@Override
	public void close() {
		done.add("close");
	}

	@Override
	public List<X509Certificate> authorities() {
		return List.of();
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
