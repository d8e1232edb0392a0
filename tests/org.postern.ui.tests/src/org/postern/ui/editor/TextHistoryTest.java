package org.postern.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class TextHistoryTest {

	private static final Instant NOW = Instant.parse("2025-05-01T10:00:00Z");

	private final TextHistory history = new TextHistory();

	@Test
	void keystrokes_shortly_after_each_other_are_one_step() {
		history.add("Typing", "source", "", "h", NOW);
		history.add("Typing", "source", "h", "ho", NOW.plusMillis(300));
		history.add("Typing", "source", "ho", "hol", NOW.plusMillis(600));
		assertEquals(Optional.of(""), history.undo());
		assertEquals(Optional.empty(), history.undo());
	}

	@Test
	void a_rest_begins_a_new_step() {
		history.add("Typing", "source", "", "h", NOW);
		history.add("Typing", "source", "h", "ho", NOW.plusSeconds(2));
		assertEquals(Optional.of("h"), history.undo());
	}

	@Test
	void another_field_begins_a_new_step() {
		history.add("Port", "port0", "a", "b", NOW);
		history.add("Note", "note0", "b", "c", NOW.plusMillis(10));
		assertEquals(Optional.of("Note"), history.undoLabel());
		assertEquals(Optional.of("b"), history.undo());
		assertEquals(Optional.of("Port"), history.undoLabel());
	}

	@Test
	void ticks_never_run_together() {
		history.add("Open", "", "a", "b", NOW);
		history.add("Close", "", "b", "a", NOW);
		assertEquals(Optional.of("b"), history.undo());
	}

	@Test
	void redo_goes_forward_until_something_new_is_done() {
		history.add("Open", "", "a", "b", NOW);
		history.undo();
		assertEquals(Optional.of("Open"), history.redoLabel());
		assertEquals(Optional.of("b"), history.redo());
		history.undo();
		history.add("Close", "", "a", "c", NOW);
		assertEquals(Optional.empty(), history.redo());
	}
}
