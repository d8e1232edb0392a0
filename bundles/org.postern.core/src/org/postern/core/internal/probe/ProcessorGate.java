package org.postern.core.internal.probe;

import java.util.concurrent.Semaphore;

import org.postern.api.check.Gate;

/** Has room for two checks a processor: one that computes, and one that is ready when the first waits. */
final class ProcessorGate implements Gate {

	private static final int EACH = 2;

	private final Semaphore room = new Semaphore(EACH * Runtime.getRuntime().availableProcessors(), true);

	@Override
	public void enter() {
		room.acquireUninterruptibly();
	}

	@Override
	public void leave() {
		room.release();
	}
}
