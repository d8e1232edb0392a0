package org.postern.net;

import java.util.List;

/**
 * What a server answered.
 *
 * @param kind  what it comes to
 * @param lines its lines
 */
public record Reply(Kind kind, List<String> lines) {

	/** What an answer comes to, in every protocol. */
	public enum Kind {
		/** Yes. */
		OK,
		/** Not now: a 4xx of SMTP, {@code [IN-USE]} or {@code [SYS/TEMP]} of POP3, {@code [UNAVAILABLE]} of IMAP. */
		LATER,
		/** No. */
		REFUSED,
		/** Nothing that the protocol knows. */
		GARBLED
	}

	public Reply {
		lines = List.copyOf(lines);
	}

	public static Reply of(Kind kind, String line) {
		return new Reply(kind, List.of(line));
	}

	public boolean isOk() {
		return kind == Kind.OK;
	}

	public String text() {
		return String.join(" / ", lines);
	}
}
