package org.postern.backend.local.net;

import java.util.concurrent.Semaphore;

/** How many connections a server has, over all its ports. Thread-safe. */
public final class Connections {

	private final Semaphore free;

	public Connections(int maximum) {
		free = new Semaphore(maximum);
	}

	/** @return whether one more is taken; whoever gets true gives it back by {@link #leave} */
	public boolean enter() {
		return free.tryAcquire();
	}

	public void leave() {
		free.release();
	}
}
