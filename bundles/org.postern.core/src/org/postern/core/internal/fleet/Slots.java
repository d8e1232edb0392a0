package org.postern.core.internal.fleet;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** At most so many at a time for each key; keeps only the keys that are in use. */
final class Slots {

	private final int each;
	private final ConcurrentMap<String, Slot> slots = new ConcurrentHashMap<>();

	Slots(int each) {
		this.each = each;
	}

	private record Slot(Semaphore free, int users) {
	}

	/** A slot that was taken, given back by closing. */
	interface Taken extends AutoCloseable {
		@Override
		void close();
	}

	Taken take(String key) throws InterruptedException {
		Semaphore free = slots.compute(key, (unused, slot) -> slot == null ? new Slot(new Semaphore(each, true), 1)
				: new Slot(slot.free(), slot.users() + 1)).free();
		try {
			free.acquire();
		} catch (InterruptedException e) {
			leave(key);
			throw e;
		}
		return () -> {
			free.release();
			leave(key);
		};
	}

	private void leave(String key) {
		slots.computeIfPresent(key, (unused, slot) -> slot.users() == 1 ? null : new Slot(slot.free(), slot.users() - 1));
	}

	boolean isEmpty() {
		return slots.isEmpty();
	}
}
