package org.postern.core.fleet;

import java.util.Iterator;

import org.postern.api.progress.Cancellation;
import org.postern.core.test.TestOptions;

/** Tests any number of endpoints. */
public interface FleetTester {

	/**
	 * Tests what {@code targets} has, taking it only as fast as it can be tested, so that memory does not grow with the
	 * fleet.
	 *
	 * @param targets taken on the calling thread
	 * @throws InterruptedException if cancelled; what was finished until then has reached the listener
	 */
	FleetSummary test(Iterator<FleetTarget> targets, FleetLimits limits, TestOptions options, FleetListener listener,
			Cancellation cancellation) throws InterruptedException;
}
