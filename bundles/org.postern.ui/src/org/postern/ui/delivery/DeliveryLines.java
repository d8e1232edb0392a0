package org.postern.ui.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.postern.ui.job.Watched;

/** The lines of a run, told some times a second however fast they change. Thread-safe. */
final class DeliveryLines {

	private static final long PAUSE = Duration.ofMillis(200).toNanos();

	private final Watched<DeliveryState> state;
	private final List<DeliveryLine> lines = new ArrayList<>();
	private long told;

	DeliveryLines(Watched<DeliveryState> state) {
		this.state = state;
	}

	synchronized void replace(List<DeliveryLine> all) {
		lines.clear();
		lines.addAll(all);
		tell();
	}

	synchronized void set(int line, DeliveryLine changed) {
		lines.set(line, changed);
		if (System.nanoTime() - told > PAUSE) {
			tell();
		}
	}

	synchronized void add(List<DeliveryLine> more) {
		lines.addAll(more);
		tell();
	}

	synchronized DeliveryLine get(int line) {
		return lines.get(line);
	}

	synchronized int size() {
		return lines.size();
	}

	/** Whoever still waits is not served any more. */
	synchronized void cancelled() {
		lines.replaceAll(line -> line.status().isOpen() ? line.in(DeliveryStatus.LEFT_OUT, "", "") : line);
		end(DeliveryState.Phase.CANCELLED);
	}

	synchronized void end(DeliveryState.Phase phase) {
		tell();
		state.update(now -> now.in(phase));
	}

	private void tell() {
		told = System.nanoTime();
		List<DeliveryLine> now = List.copyOf(lines);
		state.update(before -> before.with(now));
	}
}
