package org.postern.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that a plug-in brings.
 *
 * @param kind as in the service property: {@code protocol}; {@code rule} for what tests are judged by
 * @param id   {@code finger}
 */
public record Provides(String kind, String id) {

	/** How many of a kind are named where people read them. */
	private static final int SHOWN = 4;

	public Provides {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(id);
	}

	/** The ids of each kind. */
	public static Map<String, Set<String>> byKind(List<Provides> all) {
		return all.stream().collect(Collectors.groupingBy(Provides::kind, Collectors.mapping(Provides::id, Collectors.toSet())));
	}

	/** For people: {@code protocol finger; 2 rules: finger.slow, finger.silent}. */
	public static String describe(List<Provides> all) {
		Map<String, List<String>> kinds = new LinkedHashMap<>();
		all.forEach(what -> kinds.computeIfAbsent(what.kind(), kind -> new ArrayList<>()).add(what.id()));
		return kinds.entrySet().stream().map(kind -> describe(kind.getKey(), kind.getValue())).collect(Collectors.joining("; "));
	}

	private static String describe(String kind, List<String> ids) {
		String shown = ids.stream().limit(SHOWN).collect(Collectors.joining(", "));
		String more = ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : "";
		return ids.size() == 1 ? kind + " " + shown : ids.size() + " " + kind + "s: " + shown + more;
	}

	@Override
	public String toString() {
		return kind + " " + id;
	}
}
