package org.postern.net.tls;

import java.util.Objects;

import org.postern.api.rule.Fact;

/**
 * What a server does for a client that does not say which host it wants (SNI, RFC 6066).
 *
 * @param habit what
 */
public record ServerNameUse(Habit habit) implements Fact {

	/** What a server can do. */
	public enum Habit {
		/** The same. */
		SAME,
		/** It shows another certificate. */
		OTHER_CERTIFICATE,
		/** It refuses. */
		REFUSED
	}

	public ServerNameUse {
		Objects.requireNonNull(habit);
	}
}
