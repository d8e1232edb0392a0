package org.postern.core.simulate;

/** Follows a running simulation. Called on several threads; must return at once. */
@FunctionalInterface
public interface SimulationListener {

	/** A program has tried something. */
	void tried(MailProgram program, Attempt attempt);

	/** Follows nothing. */
	static SimulationListener none() {
		return (program, attempt) -> { };
	}
}
