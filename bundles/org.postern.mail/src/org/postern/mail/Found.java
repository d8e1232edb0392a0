package org.postern.mail;

import java.util.List;
import java.util.Objects;

/**
 * A message in a mailbox.
 *
 * @param place   for people: {@code INBOX, message 3 of 7}
 * @param size    in bytes, as the server tells it
 * @param headers the header fields from the top, each in one line (RFC 5322 section 2.2)
 */
public record Found(String place, int size, List<String> headers) {

	public Found {
		Objects.requireNonNull(place);
		headers = List.copyOf(headers);
	}

	/** A message of which the header does not matter. */
	public Found(String place, int size) {
		this(place, size, List.of());
	}
}
