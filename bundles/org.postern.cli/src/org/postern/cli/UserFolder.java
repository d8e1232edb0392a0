package org.postern.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Where Postern keeps what belongs to one user of the computer. */
final class UserFolder {

	private UserFolder() {
	}

	/** {@code POSTERN_DATA} if it is set, else as the XDG base directory specification says. */
	static Path of(Shell shell) {
		return stated(shell, "POSTERN_DATA").orElseGet(() -> stated(shell, "XDG_DATA_HOME")
				.orElseGet(() -> shell.home().resolve(".local").resolve("share")).resolve("postern"));
	}

	private static Optional<Path> stated(Shell shell, String variable) {
		return Optional.ofNullable(shell.environment().get(variable)).filter(value -> !value.isBlank()).map(Path::of);
	}
}
