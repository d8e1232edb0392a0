package org.postern.testkit.real;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the start scripts unpacked the servers that Debian lets nobody install together. */
final class UnpackedServers {

	private UnpackedServers() {
	}

	/** The folder that stands for {@code /}. Tests run somewhere below the tree's root. */
	static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.exists(folder.resolve(".build/servers/complete"))) {
			folder = Optional.ofNullable(folder.getParent()).orElseThrow(() -> new IllegalStateException(
					"The real servers are not unpacked; ./verify does that (need_servers in releng/scripts/setup.sh)"));
		}
		return folder.resolve(".build/servers/root");
	}

	static Path program(String name) {
		return root().resolve(name);
	}
}
