package org.postern.core.internal.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be written: a value, a section or a list of sections. */
sealed interface Tree {

	/**
	 * @param text  the value
	 * @param typed whether it is a number or a truth value, and so must stand without quotes
	 */
	record Leaf(String text, boolean typed) implements Tree {
	}

	/** A section; keys in the order in which they are written. */
	record Branch(Map<String, Tree> entries) implements Tree {

		static Branch empty() {
			return new Branch(new LinkedHashMap<>());
		}

		Branch with(String key, Tree value) {
			Map<String, Tree> more = new LinkedHashMap<>(entries);
			more.put(key, value);
			return new Branch(more);
		}

		Branch with(String key, String text) {
			return with(key, new Leaf(text, false));
		}

		Branch with(String key, int number) {
			return with(key, new Leaf(Integer.toString(number), true));
		}

		Branch with(String key, Optional<? extends Tree> value) {
			return value.isPresent() ? with(key, value.get()) : this;
		}

		boolean isEmpty() {
			return entries.isEmpty();
		}
	}

	record Row(List<Branch> items) implements Tree {
	}
}
