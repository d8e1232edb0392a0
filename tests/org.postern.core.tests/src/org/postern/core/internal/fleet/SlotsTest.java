package org.postern.core.internal.fleet;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SlotsTest {

	private static final int EACH = 2;
	private static final int THREADS = 2000;

	private final Slots slots = new Slots(EACH);
	private final AtomicInteger inside = new AtomicInteger();

	@Test
	void slots_are_forgotten_when_nobody_uses_them() throws Exception {
		try (Slots.Taken one = slots.take("a"); Slots.Taken other = slots.take("b")) {
			assertFalse(slots.isEmpty());
		}

		assertTrue(slots.isEmpty());
	}

	@Test
	void no_more_are_taken_than_there_are_while_keys_come_and_go() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> crowds = IntStream.range(0, THREADS).mapToObj(i -> threads.submit(this::pass)).toList();
			for (Future<Integer> crowd : crowds) {
				assertTrue(crowd.get() <= EACH);
			}
		}

		assertTrue(slots.isEmpty());
	}

	/** @return how many were inside at once, when this one came */
	private int pass() throws InterruptedException {
		try (Slots.Taken taken = slots.take("a")) {
			int crowd = inside.incrementAndGet();
			Thread.yield();
			inside.decrementAndGet();
			return crowd;
		}
	}
}
