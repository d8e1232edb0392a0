package org.postern.ui.tests.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The way from a test's thread to the user interface's, and bounded waiting. */
public final class Ui {

	/** How long anything may take to appear. */
	public static final Duration BOUND = Duration.ofSeconds(30);
	private static final long PAUSE_MILLIS = 40;

	private final Display display;

	public Ui() {
		display = PlatformUI.getWorkbench().getDisplay();
	}

	public Display display() {
		return display;
	}

	/** Asks on the user interface's thread; a failure there fails the test here. */
	public <T> T ask(Supplier<T> question) {
		AtomicReference<T> answer = new AtomicReference<>();
		AtomicReference<RuntimeException> failure = new AtomicReference<>();
		display.syncExec(() -> {
			try {
				answer.set(question.get());
			} catch (RuntimeException e) {
				failure.set(e);
			}
		});
		if (failure.get() != null) {
			throw failure.get();
		}
		return answer.get();
	}

	/** Does something that may open a dialog, and returns while the dialog is open. */
	public void act(Runnable action) {
		display.asyncExec(action);
		ask(() -> true);
	}

	/** @throws AssertionError if {@code condition} does not come true in time */
	public void waitUntil(String what, BooleanSupplier condition) {
		await(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
	}

	/** Asks again and again, on the user interface's thread, until there is an answer. */
	public <T> T await(String what, Supplier<Optional<T>> question) {
		Instant end = Instant.now().plus(BOUND);
		while (Instant.now().isBefore(end)) {
			Optional<T> answer = ask(question);
			if (answer.isPresent()) {
				return answer.get();
			}
			pause();
		}
		throw new AssertionError("Not within " + BOUND.toSeconds() + " s: " + what);
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		} catch (InterruptedException e) {
			throw new AssertionError("The test was interrupted", e);
		}
	}
}
