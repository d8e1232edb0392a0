package org.postern.plugins.internal.host;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where Postern keeps what belongs to one user of the computer. */
final class UserFolder {

	private UserFolder() {
	}

	/**
	 * {@code POSTERN_DATA} if it is set, else as the XDG base directory specification says.
	 *
	 * @param environment looks a variable up; answers {@code null} for none
	 */
	static Path find(Function<String, String> environment) {
		return stated(environment, "POSTERN_DATA").orElseGet(() -> stated(environment, "XDG_DATA_HOME")
				.orElseGet(() -> stated(environment, "HOME").orElse(Path.of(System.getProperty("user.home"))).resolve(".local")
						.resolve("share")).resolve("postern"));
	}

	private static Optional<Path> stated(Function<String, String> environment, String variable) {
		return Optional.ofNullable(environment.apply(variable)).filter(value -> !value.isBlank()).map(Path::of);
	}
}
