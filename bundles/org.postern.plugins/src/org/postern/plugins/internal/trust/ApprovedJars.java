package org.postern.plugins.internal.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.plugins.internal.jar.PluginJar;

/** The very jars that the user let in though their publisher is not always trusted, by digest; a file with a line each. */
public record ApprovedJars(Path file) {

	public boolean contains(PluginJar jar) throws IOException {
		return lines().stream().anyMatch(line -> line.startsWith(jar.digest()));
	}

	public void add(PluginJar jar) throws IOException {
		write(Stream.concat(others(jar.digest()), Stream.of(jar.digest() + "  " + jar.fileName())));
	}

	public void remove(String digest) throws IOException {
		write(others(digest));
	}

	private Stream<String> others(String digest) throws IOException {
		return lines().stream().filter(line -> !line.startsWith(digest));
	}

	private List<String> lines() throws IOException {
		return Files.exists(file) ? Files.readAllLines(file) : List.of();
	}

	private void write(Stream<String> lines) throws IOException {
		new WholeFile(file).write(lines.map(line -> line + "\n").collect(Collectors.joining()));
	}
}
