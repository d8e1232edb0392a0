package org.postern.host.change;

import java.util.Objects;
import java.util.Optional;

/**
 * A configuration file on the server, as it is or as it shall be.
 *
 * @param path    absolute
 * @param content its text; empty where there is no such file
 */
public record ServerFile(String path, Optional<String> content) {

	public ServerFile {
		Objects.requireNonNull(content);
		if (!path.startsWith("/")) {
			throw new IllegalArgumentException(path + " is not an absolute path");
		}
	}
}
