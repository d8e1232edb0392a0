package org.postern.web;

import java.util.List;

/** Answers what is asked for at one place, in all its spellings. Stateless and thread-safe. */
interface Page {

	/** In metrics: {@code autoconfig}. */
	String name();

	/** HTTP methods that are understood. */
	default List<String> methods() {
		return List.of("GET", "HEAD");
	}

	Answer answer(Question question);
}
