package org.postern.api.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class CancelSourceTest {

	private final CancelSource source = new CancelSource();
	private final AtomicInteger runs = new AtomicInteger();

	@Test
	void an_action_runs_once_however_often_it_is_cancelled() {
		source.onCancel(runs::incrementAndGet);

		source.cancel();
		source.cancel();

		assertEquals(1, runs.get());
	}

	@Test
	void an_action_taken_back_does_not_run() {
		source.onCancel(runs::incrementAndGet).close();

		source.cancel();

		assertEquals(0, runs.get());
	}

	@Test
	void an_action_registered_too_late_runs_at_once() {
		source.cancel();

		source.onCancel(runs::incrementAndGet);

		assertEquals(1, runs.get());
		assertThrows(InterruptedException.class, source::check);
	}
}
