package org.postern.ui.test;

/** How far a test run is. */
public enum TestPhase {

	/** None was started yet. */
	NONE,
	RUNNING,
	PASSED,
	WARNED,
	FAILED,
	CANCELLED
}
