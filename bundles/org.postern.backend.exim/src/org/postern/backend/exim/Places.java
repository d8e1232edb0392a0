package org.postern.backend.exim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.model.Port;

/**
 * Where Exim listens.
 *
 * @param places each an address and a port
 */
record Places(List<Place> places) {

	private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "::0", "0::0");
	private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]+)\\](?::(\\S+))?");
	private static final Pattern FOUR_AND_PORT = Pattern.compile("(\\d+\\.\\d+\\.\\d+\\.\\d+)\\.(\\d+)");

	/**
	 * @param bind empty for all addresses
	 * @param port 1 to 65535
	 */
	record Place(Optional<String> bind, int port) {
	}

	Places {
		places = List.copyOf(places);
	}

	/** @param parts what Exim says of {@code daemon_smtp_ports} and {@code local_interfaces} */
	static Places of(Map<String, String> parts) {
		List<Integer> general = words(parts.getOrDefault("daemon_smtp_ports", "").strip()).stream()
				.flatMap(word -> number(word, parts).stream()).toList();
		List<Integer> usual = general.isEmpty() ? List.of(25) : general;
		List<String> interfaces = words(parts.getOrDefault("local_interfaces", "").strip());
		List<Place> places = new ArrayList<>();
		(interfaces.isEmpty() ? List.of("0.0.0.0") : interfaces)
				.forEach(word -> places.addAll(places(word, usual, parts)));
		return new Places(places.stream().distinct().toList());
	}

	private static List<Place> places(String word, List<Integer> usual, Map<String, String> parts) {
		Matcher brackets = BRACKETS.matcher(word);
		Matcher four = FOUR_AND_PORT.matcher(word);
		boolean bracketed = brackets.matches();
		String address = bracketed ? brackets.group(1) : four.matches() ? four.group(1) : word;
		Optional<String> port = bracketed ? Optional.ofNullable(brackets.group(2))
				: four.matches() ? Optional.of(four.group(2)) : Optional.empty();
		List<Integer> all = port.map(text -> number(text, parts).stream().toList()).orElse(usual);
		Optional<String> bind = EVERYWHERE.contains(address) ? Optional.empty() : Optional.of(address);
		return all.stream().map(one -> new Place(bind, one)).toList();
	}

	/** A list of Exim's: with colons between, or with what stands behind {@code <} at its beginning. */
	static List<String> words(String list) {
		boolean other = list.startsWith("<") && list.length() > 1;
		String separator = other ? list.substring(1, 2) : ":";
		return Stream.of((other ? list.substring(2) : list).split(Pattern.quote(separator))).map(String::strip)
				.filter(word -> !word.isEmpty()).toList();
	}

	/** Services may be named. */
	private static Optional<Integer> number(String word, Map<String, String> parts) {
		String text = word.matches("\\d{1,5}") ? word : parts.getOrDefault("services", "").lines()
				.filter(line -> line.startsWith(word + " ")).map(line -> line.strip().split("\\s+")[1].split("/")[0])
				.findFirst().orElse("0");
		return Optional.of(Integer.valueOf(text)).filter(Port::isValid);
	}

	Set<Integer> numbers() {
		return places.stream().map(Place::port).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The addresses that listen in general; empty for all. */
	List<String> addresses() {
		return places.stream().flatMap(place -> place.bind().stream()).distinct().toList();
	}

	/** Places by number or name. */
	static List<Integer> numbers(String list, Map<String, String> parts) {
		return words(list.strip()).stream().flatMap(word -> number(word, parts).stream()).toList();
	}
}
