package org.postern.backend.postfixdovecot.apply;

import java.time.Duration;
import java.util.List;

import org.postern.backend.postfixdovecot.reading.BoundPort;
import org.postern.backend.postfixdovecot.reading.Places;
import org.postern.host.Script;
import org.postern.host.change.ShellText;

/** Scripts that look at a server and change nothing. */
record LookScripts(Places places) {

	private static final Duration LONG = Duration.ofMinutes(1);

	/**
	 * Who listens where, once the ports are as they should be or after {@code tries} fifths of a second.
	 *
	 * @param open places, as {@link BoundPort#place} writes them
	 */
	Script look(List<String> open, List<String> closed, int tries) {
		return script("see which ports are listened on",
				ShellText.await(open, closed, tries) + text("look.sh"));
	}

	/** @param lines of shake */
	Script shake(String lines) {
		return script("shake hands from the server itself", text("shake.sh") + lines + "told\n");
	}

	Script complaints() {
		return script("read what the servers complain of", places.shell() + text("complaints.sh"));
	}

	private static String text(String name) {
		return ShellText.of(LookScripts.class, name);
	}

	private static Script script(String purpose, String text) {
		return new Script(purpose, ShellText.whole(text), LONG);
	}
}
