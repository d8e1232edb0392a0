package org.postern.core.internal.fleet;

import java.util.Iterator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.core.fleet.FleetLimits;
import org.postern.core.fleet.FleetListener;
import org.postern.core.fleet.FleetSummary;
import org.postern.core.fleet.FleetTarget;
import org.postern.core.fleet.FleetTester;
import org.postern.core.internal.net.Names;
import org.postern.core.internal.probe.NamedTester;
import org.postern.core.test.TestOptions;

/** Takes targets from a stream and tests as many at a time as the limits let. */
@Component
public final class StreamedFleet implements FleetTester {

	private final NamedTester tester;
	private final Names names;

	@Activate
	public StreamedFleet(@Reference NamedTester tester) {
		this(tester, Names.ofThisComputer());
	}

	StreamedFleet(NamedTester tester, Names names) {
		this.tester = tester;
		this.names = names;
	}

	@Override
	public FleetSummary test(Iterator<FleetTarget> targets, FleetLimits limits, TestOptions options,
			FleetListener listener, Cancellation cancellation) throws InterruptedException {
		CancelSource stop = new CancelSource();
		try (Cancellation.Registration linked = cancellation.onCancel(stop::cancel)) {
			return new FleetRun(tester, options.resolver().map(Names::of).orElse(names), limits, options, listener, stop).run(targets);
		}
	}
}
