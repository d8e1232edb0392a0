package org.postern.testkit.real;

import java.net.InetAddress;

/** A real server that runs until it is closed. */
public interface RunningServer extends AutoCloseable {

	/** Where it listens. */
	InetAddress address();

	/** What it logged so far. */
	String log();

	boolean isAlive();

	/** Stops it and removes its folder. */
	@Override
	void close();
}
