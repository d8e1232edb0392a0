package org.postern.realservers.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.postern.testkit.real.PrivateFolder;
import org.postern.testkit.real.Program;

/**
 * What the scripts of {@code nmap} say about ports.
 *
 * @param said by {@code PORT/script}, the lines without nmap's marks
 */
record Nmap(Map<String, List<String>> said) {

	/** @param scripts separated by commas */
	static Nmap look(String scripts, Place... places) {
		String ports = Arrays.stream(places).map(place -> Integer.toString(place.port())).collect(Collectors.joining(","));
		List<String> command = new ArrayList<>(List.of("nmap", "-n", "-Pn", "-sT", "-T5", "-p", ports, "--script", scripts));
		command.add(places[0].host());
		// It knows by the number what speaks at a port, and need not ask.
		try (PrivateFolder folder = PrivateFolder.create("nmap")) {
			folder.write("nmap-services", Arrays.stream(places).map(Nmap::service).collect(Collectors.joining()));
			command.addAll(List.of("--datadir", folder.root().toString()));
			return parse(Program.run(command).orFail().lines());
		}
	}

	private static String service(Place place) {
		return place.protocol() + (place.startTls().isEmpty() ? "s" : "") + " " + place.port() + "/tcp 1\n";
	}

	private static Nmap parse(List<String> lines) {
		Map<String, List<String>> said = new LinkedHashMap<>();
		String port = "";
		String script = "";
		for (String line : lines) {
			if (line.matches("\\d+/tcp .*")) {
				port = line.substring(0, line.indexOf('/'));
			} else if (line.matches("\\|[ _][a-z0-9-]+:.*")) {
				script = port + "/" + line.substring(2, line.indexOf(':'));
				said.computeIfAbsent(script, any -> new ArrayList<>())
						.add(line.substring(line.indexOf(':') + 1).strip());
			} else if (line.startsWith("|") && said.containsKey(script)) {
				said.get(script).add(line.substring(1).replaceFirst("^_", "").strip());
			}
		}
		return new Nmap(said);
	}

	List<String> lines(Place place, String script) {
		return said.getOrDefault(place.port() + "/" + script, List.of());
	}

	/** Words in capitals. */
	List<String> words(Place place, String script) {
		return lines(place, script).stream().flatMap(line -> Arrays.stream(line.split("[ ,]+")))
				.filter(word -> !word.isEmpty()).map(word -> word.toUpperCase(Locale.ROOT)).toList();
	}
}
