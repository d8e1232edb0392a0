package org.postern.plugins;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that a plug-in brings.
 *
 * @param kind as in the service property: {@code protocol}
 * @param id   {@code finger}
 */
public record Provides(String kind, String id) {

	public Provides {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(id);
	}

	/** The ids of each kind. */
	public static Map<String, Set<String>> byKind(List<Provides> all) {
		return all.stream().collect(Collectors.groupingBy(Provides::kind, Collectors.mapping(Provides::id, Collectors.toSet())));
	}

	@Override
	public String toString() {
		return kind + " " + id;
	}
}
