package org.postern.net;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks again and again who waits too long. The alarm that Java sets for each wait of a virtual thread wakes a thread of its
 * own twice, which costs a fleet a good part of its processor time; one look at all who wait costs next to nothing.
 */
final class Watch {

	private static final Watch OF_ALL = new Watch();
	private static final long LOOK_MILLIS = 10;
	/** After a second with nobody there the thread ends. */
	private static final int IDLE_LOOKS = 100;

	private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
	private final AtomicBoolean looking = new AtomicBoolean();

	private Watch() {
	}

	static Watch ofAll() {
		return OF_ALL;
	}

	/** Somebody who waits. */
	interface Waiting {
		/** Called every ten milliseconds while it waits, and perhaps once more. Does not wait itself. */
		void waitedUntil(long nanoTime);
	}

	void begin(Waiting who) {
		waiting.add(who);
		look();
	}

	void end(Waiting who) {
		waiting.remove(who);
	}

	private void look() {
		if (!looking.get() && looking.compareAndSet(false, true)) {
			Thread.ofPlatform().daemon().name("postern-watch").start(this::watch);
		}
	}

	private void watch() {
		int idle = 0;
		while (idle < IDLE_LOOKS && pause()) {
			long now = System.nanoTime();
			waiting.forEach(who -> who.waitedUntil(now));
			idle = waiting.isEmpty() ? idle + 1 : 0;
		}
		looking.set(false);
		if (!waiting.isEmpty()) {
			look();
		}
	}

	private static boolean pause() {
		try {
			Thread.sleep(LOOK_MILLIS);
			return true;
		} catch (InterruptedException e) {
			return false;
		}
	}
}
