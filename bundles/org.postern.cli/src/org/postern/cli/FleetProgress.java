package org.postern.cli;

import java.time.Duration;
import java.util.Locale;

/** How far a fleet test is: so many of so many, how fast, how long still. On a terminal it stays on one line. */
final class FleetProgress {

	private static final Duration TERMINAL_PAUSE = Duration.ofMillis(200);
	private static final Duration PLAIN_PAUSE = Duration.ofSeconds(10);

	private final Shell shell;
	private final boolean quiet;
	private final long total;
	private final long started = System.nanoTime();
	private long shown = started;
	private long done;

	FleetProgress(Shell shell, boolean quiet, long total) {
		this.shell = shell;
		this.quiet = quiet;
		this.total = total;
	}

	void one() {
		done++;
		long now = System.nanoTime();
		Duration pause = shell.colour() ? TERMINAL_PAUSE : PLAIN_PAUSE;
		if (!quiet && now - shown >= pause.toNanos()) {
			shown = now;
			show(text(done, total, Duration.ofNanos(now - started)));
		}
	}

	private void show(String text) {
		if (shell.colour()) {
			shell.err().print("\r" + text + "\u001b[K");
			shell.err().flush();
		} else {
			shell.err().println(text);
		}
	}

	/** Takes the line off the terminal. */
	void clear() {
		if (!quiet && shell.colour()) {
			shell.err().print("\r\u001b[K");
			shell.err().flush();
		}
	}

	static String text(long done, long total, Duration elapsed) {
		double rate = done / Math.max(0.001, elapsed.toNanos() / 1e9);
		long left = Math.round((total - done) / Math.max(0.001, rate));
		return String.format(Locale.ROOT, "%d of %d, %.0f a second, %d:%02d left", done, total, rate, left / 60, left % 60);
	}
}
