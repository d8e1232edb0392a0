package org.postern.cli;

import java.util.Optional;

import org.postern.core.push.PushListener;
import org.postern.core.push.PushRow;

/** How far a push is. */
final class PushProgress implements PushListener {

	private final Shell shell;
	private final Output output;
	private Optional<FleetProgress> line = Optional.empty();

	PushProgress(Shell shell, Output output) {
		this.shell = shell;
		this.output = output;
	}

	@Override
	public synchronized void finished(PushRow row, int done, int total) {
		if (line.isEmpty()) {
			line = Optional.of(new FleetProgress(shell, output.isQuiet(), total));
		}
		line.get().one();
	}

	synchronized void clear() {
		line.ifPresent(FleetProgress::clear);
	}
}
