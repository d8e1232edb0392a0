package org.postern.launcher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: interrupts the command, so that it can undo what it has half done, and waits for it a moment before the
 * virtual machine goes down.
 */
final class Interruption implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Thread command;
	private final CountDownLatch ended = new CountDownLatch(1);

	private Interruption(Thread command) {
		this.command = command;
	}

	static Interruption of(Thread command) {
		Interruption interruption = new Interruption(command);
		Runtime.getRuntime().addShutdownHook(new Thread(interruption::stopCommand, "postern-interruption"));
		return interruption;
	}

	private void stopCommand() {
		if (ended.getCount() == 0) {
			return;
		}
		command.interrupt();
		try {
			ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** The command has ended, and put back what it had to; the thread itself lives on inside {@link System#exit}. */
	@Override
	public void close() {
		ended.countDown();
	}
}
