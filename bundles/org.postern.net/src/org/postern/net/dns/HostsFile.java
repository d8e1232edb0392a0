package org.postern.net.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names that a computer knows without asking anybody. */
final class HostsFile {

	private final Path file;

	HostsFile(Path file) {
		this.file = file;
	}

	static HostsFile ofThisComputer() {
		Optional<String> windows = Optional.ofNullable(System.getenv("SystemRoot"))
				.filter(root -> System.getProperty("os.name", "").startsWith("Windows"));
		return new HostsFile(windows.map(root -> Path.of(root, "System32", "drivers", "etc", "hosts"))
				.orElseGet(() -> Path.of("/etc/hosts")));
	}

	/** The addresses of a host, IPv4 first; {@code localhost} always has one (RFC 6761 section 6.3). */
	List<InetAddress> addresses(String host) {
		String wanted = host.toLowerCase(Locale.ROOT);
		Set<InetAddress> found = new LinkedHashSet<>();
		for (String line : lines()) {
			String[] words = line.split("#", 2)[0].strip().split("\\s+");
			boolean named = Stream.of(words).skip(1).anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted));
			if (named) {
				Literal.parse(words[0]).ifPresent(found::add);
			}
		}
		boolean local = wanted.equals("localhost") || wanted.endsWith(".localhost");
		if (found.isEmpty() && local) {
			found.add(InetAddress.getLoopbackAddress());
		}
		return found.stream().sorted((a, b) -> a.getAddress().length - b.getAddress().length).toList();
	}

	/** A computer without the file, or with one that cannot be read, simply knows no names by itself. */
	private List<String> lines() {
		try {
			return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
		} catch (IOException e) {
			return List.of();
		}
	}
}
