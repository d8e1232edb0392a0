package org.postern.api.rule;

import java.net.URI;
import java.util.Objects;

/**
 * Where it is written what is right.
 *
 * @param title for people: {@code RFC 8314 section 3.3}
 * @param uri   where to read it
 */
public record Reference(String title, URI uri) {

	public Reference {
		Objects.requireNonNull(uri);
		if (title.isBlank()) {
			throw new IllegalArgumentException("A reference needs a title");
		}
	}

	/** An RFC as a whole. */
	public static Reference rfc(int number) {
		return new Reference("RFC " + number, URI.create("https://www.rfc-editor.org/rfc/rfc" + number));
	}

	/** @param section as the RFC numbers it: {@code 4.2.1} */
	public static Reference rfc(int number, String section) {
		return new Reference("RFC " + number + " section " + section,
				URI.create("https://www.rfc-editor.org/rfc/rfc" + number + "#section-" + section));
	}
}
