package org.postern.ui.editor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What undo and redo go through: whole texts, since a server's file is small. Keystrokes of one run are one step. */
final class TextHistory {

	private static final int LIMIT = 500;
	private static final Duration RUN = Duration.ofMillis(800);

	private final Deque<Edit> done = new ArrayDeque<>();
	private final Deque<Edit> undone = new ArrayDeque<>();

	/**
	 * Adds a step, or makes the last one longer where both belong to one run of typing.
	 *
	 * @param run what is typed into: edits of the same run shortly after each other are one step; empty text for
	 *            an edit that stands alone
	 */
	void add(String label, String run, String before, String after, Instant now) {
		undone.clear();
		Edit last = done.peek();
		if (last != null && last.continuedBy(run, before, now)) {
			done.pop();
			done.push(new Edit(last.label, run, last.before, after, now));
			return;
		}
		done.push(new Edit(label, run, before, after, now));
		if (done.size() > LIMIT) {
			done.removeLast();
		}
	}

	/** What undo would take back, in words. */
	Optional<String> undoLabel() {
		return Optional.ofNullable(done.peek()).map(Edit::label);
	}

	Optional<String> redoLabel() {
		return Optional.ofNullable(undone.peek()).map(Edit::label);
	}

	/** Takes a step back; the text before it. Empty where there is none. */
	Optional<String> undo() {
		return move(done, undone).map(Edit::before);
	}

	/** Takes a step again; the text after it. Empty where there is none. */
	Optional<String> redo() {
		return move(undone, done).map(Edit::after);
	}

	private static Optional<Edit> move(Deque<Edit> from, Deque<Edit> to) {
		Optional<Edit> moved = Optional.ofNullable(from.poll());
		moved.ifPresent(to::push);
		return moved;
	}

	private record Edit(String label, String run, String before, String after, Instant at) {

		boolean continuedBy(String nextRun, String nextBefore, Instant now) {
			return !run.isEmpty() && run.equals(nextRun) && after.equals(nextBefore)
					&& Duration.between(at, now).compareTo(RUN) < 0;
		}
	}
}
