package org.postern.net;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a server says it can do.
 *
 * @param all        one by one, in its order
 * @param startTls   whether it offers to start TLS
 * @param login      whether it offers to log in now
 * @param mechanisms of SASL that it offers, in capitals
 * @param known      false where the server does not know the question, so that nothing can be concluded
 */
public record Capabilities(List<Capability> all, boolean startTls, boolean login, List<String> mechanisms,
		boolean known) {

	public Capabilities {
		all = List.copyOf(all);
		mechanisms = upper(mechanisms);
	}

	private static List<String> upper(Collection<String> words) {
		return words.stream().map(word -> word.toUpperCase(Locale.ROOT)).distinct().toList();
	}

	/** A server that does not know the question. */
	public static Capabilities unknown() {
		return new Capabilities(List.of(), false, false, List.of(), false);
	}

	/** As the server says them, one each. */
	public List<String> lines() {
		return all.stream().map(Capability::line).toList();
	}

	/** @param name in any case */
	public boolean has(String name) {
		return find(name).isPresent();
	}

	/** The first capability of this name, in any case. */
	public Optional<Capability> find(String name) {
		for (Capability capability : all) {
			if (capability.name().equalsIgnoreCase(name)) {
				return Optional.of(capability);
			}
		}
		return Optional.empty();
	}

	/** Every capability of this name, in any case. */
	public Stream<Capability> each(String name) {
		return all.stream().filter(capability -> capability.name().equalsIgnoreCase(name));
	}

	/** What is no capability at all: control characters, bytes beyond ASCII, no name. */
	public List<String> malformed() {
		return all.stream().filter(capability -> !capability.isWellFormed()).map(Capability::line).toList();
	}

	/** What is said more than once, word for word. */
	public List<String> duplicates() {
		Set<String> once = new HashSet<>();
		return lines().stream().map(line -> line.toUpperCase(Locale.ROOT)).filter(line -> !once.add(line)).distinct()
				.toList();
	}
}
