package org.postern.core.fleet;

/** Follows a fleet test. Called on testing threads, one at a time; a slow listener slows the test down. */
@FunctionalInterface
public interface FleetListener {

	/** An endpoint is done. */
	void finished(FleetResult result);
}
