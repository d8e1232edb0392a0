package org.postern.cli;

import java.util.function.Supplier;

/** A command cannot do what it was asked; the one failure that commands themselves raise. */
final class CommandException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int exitCode;
	private final String remedy;

	private CommandException(int exitCode, String message, String remedy) {
		super(message);
		this.exitCode = exitCode;
		this.remedy = remedy;
	}

	/** What was typed names something that is not there. */
	static CommandException usage(String message, String remedy) {
		return new CommandException(ExitCode.USAGE, message, remedy);
	}

	static CommandException failed(String message, String remedy) {
		return new CommandException(ExitCode.FAILED, message, remedy);
	}

	/** Reads what was typed; what the model refuses is a mistake in typing. */
	static <T> T typed(Supplier<T> read) throws CommandException {
		try {
			return read.get();
		} catch (IllegalArgumentException e) {
			throw usage(e.getMessage(), "Check what was typed.");
		}
	}

	int exitCode() {
		return exitCode;
	}

	String remedy() {
		return remedy;
	}
}
