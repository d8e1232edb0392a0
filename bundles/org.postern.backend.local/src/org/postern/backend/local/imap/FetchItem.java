package org.postern.backend.local.imap;

import java.util.Optional;

/** What a client asks of a message. */
sealed interface FetchItem {

	/** What is true of it without reading it. */
	enum Fact implements FetchItem {
		FLAGS, INTERNALDATE, UID
	}

	/** {@code RFC822.SIZE}. */
	record Size() implements FetchItem {
	}

	/** {@code ENVELOPE}. */
	record Envelope() implements FetchItem {
	}

	/** {@code BODY} or {@code BODYSTRUCTURE}. */
	record Structure(boolean extended) implements FetchItem {
	}

	/**
	 * Some of its bytes.
	 *
	 * @param label   the name under which the client awaits them
	 * @param section which
	 * @param range   which of those
	 * @param peek    whether the message stays unread
	 */
	record Bytes(String label, Section section, Optional<Range> range, boolean peek) implements FetchItem {
	}

	/** From {@code origin} on, {@code count} at most. */
	record Range(int origin, int count) {
	}
}
