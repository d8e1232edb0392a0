package org.postern.core.internal.secret;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where a user's own settings of Postern are, outside every site. */
final class ConfigFolder {

	/** The framework or system property that names another folder. */
	static final String PROPERTY = "postern.config";

	private ConfigFolder() {
	}

	/**
	 * The folder that the property names, else {@code postern} in the XDG base directory for configuration.
	 *
	 * @param property    looks a property up; answers {@code null} for none
	 * @param environment looks an environment variable up; answers {@code null} for none
	 */
	static Path find(Function<String, String> property, Function<String, String> environment) {
		return stated(property, PROPERTY).orElseGet(() -> stated(environment, "XDG_CONFIG_HOME").filter(Path::isAbsolute)
				.orElseGet(() -> Path.of(System.getProperty("user.home"), ".config")).resolve("postern"));
	}

	private static Optional<Path> stated(Function<String, String> lookup, String name) {
		return Optional.ofNullable(lookup.apply(name)).filter(text -> !text.isBlank()).map(Path::of);
	}
}
