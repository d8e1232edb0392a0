package org.postern.net;

import java.util.List;

/**
 * What a server says it can do.
 *
 * @param lines    as it says it, one capability each
 * @param startTls whether it offers to start TLS
 * @param login    whether it offers to log in now
 * @param known    false where the server does not know the question, so that nothing can be concluded
 */
public record Capabilities(List<String> lines, boolean startTls, boolean login, boolean known) {

	public Capabilities {
		lines = List.copyOf(lines);
	}

	/** A server that does not know the question. */
	public static Capabilities unknown() {
		return new Capabilities(List.of(), false, false, false);
	}
}
