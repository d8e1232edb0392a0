package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

class CancellableTest {

	@Test
	void a_command_that_ends_by_itself_gives_its_exit_code() {
		assertEquals(7, new Cancellable(cancellation -> 7).run());
		assertFalse(Thread.interrupted());
	}

	@Test
	void an_interrupt_cancels_the_command_and_waits_until_it_has_put_things_back() {
		Thread caller = Thread.currentThread();
		int exitCode = new Cancellable(cancellation -> {
			CountDownLatch cancelled = new CountDownLatch(1);
			cancellation.onCancel(cancelled::countDown);
			caller.interrupt();
			try {
				cancelled.await();
			} catch (InterruptedException e) {
				return -1;
			}
			return ExitCode.CANCELLED;
		}).run();
		assertEquals(130, exitCode);
		assertFalse(Thread.interrupted());
	}

	@Test
	void a_bug_in_a_command_is_not_swallowed() {
		assertThrows(CompletionException.class, () -> new Cancellable(cancellation -> {
			throw new IllegalStateException("a bug");
		}).run());
	}
}
