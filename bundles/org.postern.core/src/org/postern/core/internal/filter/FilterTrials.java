package org.postern.core.internal.filter;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.progress.CancelSource;
import org.postern.core.internal.net.SideBySide;

/** Tries port 25 of a suspect and what it can be compared with, all at once. */
public final class FilterTrials {

	private final List<Vantage> vantages;
	private final CancelSource stop;

	/** @param vantages from where to look; the first is where the user is */
	public FilterTrials(List<Vantage> vantages, CancelSource stop) {
		this.vantages = List.copyOf(vantages);
		this.stop = stop;
	}

	/** @throws InterruptedException if cancelled */
	public FilterSeen examine(Suspect suspect) throws InterruptedException {
		List<Callable<Optional<Trial>>> work = new ArrayList<>();
		for (Vantage vantage : vantages) {
			add(work, vantage, suspect.host(), suspect.addresses(), List.of(Suspect.PORT));
		}
		Vantage here = vantages.getFirst();
		add(work, here, suspect.host(), suspect.addresses(), Suspect.OTHERS);
		suspect.control().ifPresent(
				control -> add(work, here, control.host(), control.addresses(), List.of(Suspect.PORT)));
		List<Trial> trials = SideBySide.run(work, stop).stream().flatMap(Optional::stream).toList();
		return new FilterReasoning(suspect, trials).conclude();
	}

	private static void add(List<Callable<Optional<Trial>>> work, Vantage vantage, String host, List<InetAddress> addresses,
			List<Integer> ports) {
		for (int port : ports) {
			for (InetAddress address : addresses) {
				work.add(() -> vantage.connect(address, port)
						.map(answer -> new Trial(vantage.label(), vantage.isServer(), host, address, port, answer)));
			}
		}
	}
}
