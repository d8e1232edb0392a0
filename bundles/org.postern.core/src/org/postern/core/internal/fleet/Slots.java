package org.postern.core.internal.fleet;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * At most so many at a time for each key; keeps only the keys that are in use. Without a lock: thousands of threads want the
 * same key at once, and each that came to wait for a lock would keep a piece of stack until its test has ended.
 */
final class Slots {

	private static final int GIVEN_UP = Integer.MIN_VALUE;

	private final int each;
	private final ConcurrentMap<String, Slot> slots = new ConcurrentHashMap<>();

	Slots(int each) {
		this.each = each;
	}

	private record Slot(Semaphore free, AtomicInteger users) {

		/** @return false where its last user has given it up */
		boolean enter() {
			return users.getAndUpdate(count -> count < 0 ? count : count + 1) >= 0;
		}

		/** @return whether this was its last user */
		boolean leave() {
			return users.decrementAndGet() == 0 && users.compareAndSet(0, GIVEN_UP);
		}
	}

	/** A slot that was taken, given back by closing. */
	interface Taken extends AutoCloseable {
		@Override
		void close();
	}

	Taken take(String key) throws InterruptedException {
		Slot slot = enter(key);
		try {
			slot.free().acquire();
		} catch (InterruptedException e) {
			leave(key, slot);
			throw e;
		}
		return () -> {
			slot.free().release();
			leave(key, slot);
		};
	}

	private Slot enter(String key) {
		while (true) {
			Slot known = slots.get(key);
			Slot slot = known == null ? slots.computeIfAbsent(key, unused -> fresh()) : known;
			if (slot.enter()) {
				return slot;
			}
			slots.remove(key, slot);
		}
	}

	private Slot fresh() {
		return new Slot(new Semaphore(each, true), new AtomicInteger());
	}

	private void leave(String key, Slot slot) {
		if (slot.leave()) {
			slots.remove(key, slot);
		}
	}

	boolean isEmpty() {
		return slots.isEmpty();
	}
}
