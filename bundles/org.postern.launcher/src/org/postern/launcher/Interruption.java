package org.postern.launcher;

import java.time.Duration;

/**
 * Ctrl-C: interrupts the command, so that it can undo what it has half done, and waits for it a moment before the
 * virtual machine goes down.
 */
final class Interruption {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Thread command;

	private Interruption(Thread command) {
		this.command = command;
	}

	static Interruption of(Thread command) {
		return new Interruption(command);
	}

	void install() {
		Runtime.getRuntime().addShutdownHook(new Thread(this::stopCommand, "postern-interruption"));
	}

	/** When the command itself ended, it is inside {@link System#exit} and needs no interrupt. */
	private void stopCommand() {
		if (isExiting()) {
			return;
		}
		command.interrupt();
		try {
			command.join(PATIENCE);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean isExiting() {
		for (StackTraceElement frame : command.getStackTrace()) {
			if (frame.getMethodName().equals("exit")) {
				return true;
			}
		}
		return false;
	}
}
