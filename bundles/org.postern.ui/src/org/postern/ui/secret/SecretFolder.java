package org.postern.ui.secret;

import java.nio.file.Path;
import java.util.Optional;

/** Where secure storage and its key are kept: with the user's data, never in a site. */
final class SecretFolder {

	private SecretFolder() {
	}

	static Path path() {
		Path data = Optional.ofNullable(System.getenv("XDG_DATA_HOME")).filter(text -> !text.isBlank()).map(Path::of)
				.orElse(Path.of(System.getProperty("user.home"), ".local", "share"));
		return data.resolve("postern").resolve("workbench");
	}
}
