package org.postern.plugins;

import java.util.Objects;

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

	@Override
	public String toString() {
		return kind + " " + id;
	}
}
