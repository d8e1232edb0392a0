package org.postern.host.ssh;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user of this computer brings along.
 *
 * @param name  whom to log in as where nothing else is stated
 * @param home  the folder in which {@code .ssh} is
 * @param agent the socket of the running agent
 */
public record SshUser(String name, Path home, Optional<Path> agent) {

	public SshUser {
		Objects.requireNonNull(name);
		Objects.requireNonNull(home);
		Objects.requireNonNull(agent);
	}

	/** Whoever runs this program. */
	public static SshUser ofThisProcess() {
		return new SshUser(System.getProperty("user.name", "root"), Path.of(System.getProperty("user.home", "/")),
				Optional.ofNullable(System.getenv("SSH_AUTH_SOCK")).filter(path -> !path.isBlank()).map(Path::of));
	}

	Path folder() {
		return home.resolve(".ssh");
	}
}
