package org.postern.web;

/** Answers what is asked for at one place, in all its spellings. Stateless and thread-safe. */
interface Page {

	/** In metrics: {@code autoconfig}. */
	String name();

	/** What is allowed, as the header {@code Allow} has it. */
	default String methods() {
		return "GET, HEAD";
	}

	Answer answer(Question question);
}
