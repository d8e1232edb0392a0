package org.postern.core.internal.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;

class GuestsTest {

	private static final Duration LONG = Duration.ofMinutes(5);

	private final Guest guest = new Guest("org.example.guest");
	private final CountDownLatch never = new CountDownLatch(1);

	@Test
	void a_guest_that_answers_is_heard() throws Exception {
		assertEquals("answer", guest.ask(LONG, () -> "answer"));
	}

	@Test
	void a_guest_that_hangs_is_named_and_not_asked_again() {
		GuestException trouble = assertThrows(GuestException.class, () -> guest.ask(Duration.ofMillis(50), this::hang));
		AtomicInteger asked = new AtomicInteger();
		GuestException again = assertThrows(GuestException.class, () -> guest.ask(LONG, asked::incrementAndGet));

		assertTrue(trouble.getMessage().startsWith("gave no answer within"), trouble.getMessage());
		assertTrue(again.getMessage().startsWith("gave no answer earlier"), again.getMessage());
		assertEquals(0, asked.get());
		assertTrue(guest.unknown("Whether it works", trouble).summary()
				.startsWith("Whether it works is unknown because of plug-in org.example.guest: it gave no answer"));
	}

	private String hang() throws InterruptedException {
		never.await();
		return "never";
	}

	@Test
	void a_guest_that_fails_is_asked_again() throws Exception {
		GuestException trouble = assertThrows(GuestException.class, () -> guest.ask(LONG, () -> {
			throw new OutOfMemoryError("all of it");
		}));

		assertTrue(trouble.getMessage().contains("all of it"), trouble.getMessage());
		assertEquals("better", guest.ask(LONG, () -> "better"));
	}

	@Test
	void a_cancel_does_not_wait_for_a_guest_that_ignores_it() {
		CancelSource cancel = new CancelSource();
		CountDownLatch asked = new CountDownLatch(1);
		Thread.ofVirtual().start(() -> {
			await(asked);
			cancel.cancel();
		});

		assertThrows(InterruptedException.class, () -> guest.ask(LONG, cancel, () -> {
			asked.countDown();
			return hang();
		}));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void cancelling_nothing_harms_nobody() throws Exception {
		assertEquals(1, guest.ask(LONG, Cancellation.never(), () -> 1));
	}
}
