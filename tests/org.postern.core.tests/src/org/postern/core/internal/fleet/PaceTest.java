package org.postern.core.internal.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PaceTest {

	private final Pace pace = new Pace();

	@Test
	void before_any_connection_was_made_everybody_is_waited_for_as_long_as_across_the_world() {
		assertEquals(Pace.LONGEST, pace.patience());
	}

	@Test
	void where_connections_are_quick_a_silent_host_is_soon_taken_for_dead() {
		made(100, 1);
		assertEquals(Pace.SHORTEST, pace.patience());
	}

	@Test
	void where_they_take_long_nobody_is_taken_for_dead_who_is_only_far_away() {
		made(100, 200);
		assertTrue(pace.patience().toMillis() >= 200, pace.patience()::toString);
		made(1, 280);
		assertTrue(pace.patience().toMillis() > 280, pace.patience()::toString);
	}

	@Test
	void patience_has_an_end() {
		made(100, 5_000);
		assertEquals(Pace.LONGEST, pace.patience());
	}

	private void made(int connections, long millis) {
		IntStream.range(0, connections).forEach(ignored -> pace.took(Duration.ofMillis(millis)));
	}
}
