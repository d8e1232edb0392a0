package org.postern.plugins.internal.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.postern.plugins.internal.trust.WholeFile;

/** From where plug-ins were installed, so that they can be updated from there; a file with a line each. */
record Origins(Path file) {

	private static final String SEPARATOR = "\t";

	/** By the plug-ins' names. */
	Map<String, String> read() throws IOException {
		Map<String, String> origins = new TreeMap<>();
		if (Files.exists(file)) {
			Files.readAllLines(file).stream().map(line -> line.split(SEPARATOR, 2)).filter(parts -> parts.length == 2)
					.forEach(parts -> origins.put(parts[0], parts[1]));
		}
		return origins;
	}

	void write(Map<String, String> origins) throws IOException {
		new WholeFile(file).write(origins.entrySet().stream()
				.map(origin -> origin.getKey() + SEPARATOR + origin.getValue() + "\n").collect(Collectors.joining()));
	}

	void forget(String name) throws IOException {
		Map<String, String> left = read();
		if (left.remove(name) != null) {
			write(left);
		}
	}
}
