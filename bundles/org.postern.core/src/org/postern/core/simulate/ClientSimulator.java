package org.postern.core.simulate;

import java.util.List;

/** Does what mail programs do with an address, and judges where they end up. */
public interface ClientSimulator {

	/**
	 * Whatever servers do, the answer is a simulation for each program, in the order of the request. Only the domain's
	 * own servers are asked, and those it names; never the databases of the programs' makers.
	 *
	 * @throws InterruptedException if cancelled
	 */
	List<Simulation> simulate(SimulationRequest request, SimulationListener listener) throws InterruptedException;
}
