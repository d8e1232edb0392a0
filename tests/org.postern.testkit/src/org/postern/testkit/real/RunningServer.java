package org.postern.testkit.real;

/** A real server that runs until it is closed. */
public interface RunningServer extends AutoCloseable {

	/** Where it listens. */
	Ports ports();

	/** What it logged so far. */
	String log();

	boolean isAlive();

	/** Stops it and removes its folder. */
	@Override
	void close();
}
