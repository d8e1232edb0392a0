package org.postern.ui.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.postern.core.fleet.FleetListener;
import org.postern.core.fleet.FleetRecord;
import org.postern.core.fleet.FleetResult;
import org.postern.ui.job.Watched;

/** Gathers results and tells of them some times a second, however fast they come. */
final class Gathering implements FleetListener {

	private static final long PAUSE = Duration.ofMillis(250).toNanos();

	private final Watched<FleetState> state;
	private final List<FleetRecord> results = new ArrayList<>();
	private long told = System.nanoTime();

	Gathering(Watched<FleetState> state) {
		this.state = state;
	}

	@Override
	public synchronized void finished(FleetResult result) {
		results.add(FleetRecord.of(result));
		if (System.nanoTime() - told > PAUSE) {
			told = System.nanoTime();
			tell();
		}
	}

	synchronized void end(FleetState.Phase phase) {
		tell();
		state.update(now -> now.in(phase));
	}

	private void tell() {
		List<FleetRecord> found = List.copyOf(results);
		state.update(now -> now.with(found));
	}
}
