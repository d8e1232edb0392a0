package org.postern.cli;

import java.util.Optional;

import org.postern.core.push.PushListener;
import org.postern.core.push.PushRow;

/** How far a push is. */
final class PushProgress implements PushListener {

	private final Shell shell;
	private final boolean quiet;
	private Optional<FleetProgress> line = Optional.empty();

	PushProgress(Shell shell, boolean quiet) {
		this.shell = shell;
		this.quiet = quiet;
	}

	@Override
	public synchronized void finished(PushRow row, int done, int total) {
		if (line.isEmpty()) {
			line = Optional.of(new FleetProgress(shell, quiet, total));
		}
		line.get().one();
	}

	synchronized void clear() {
		line.ifPresent(FleetProgress::clear);
	}
}
