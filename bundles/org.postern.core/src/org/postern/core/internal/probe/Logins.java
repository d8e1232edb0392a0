package org.postern.core.internal.probe;

import java.util.function.Consumer;

import org.postern.api.check.Depth;
import org.postern.net.sasl.Credentials;
import org.postern.net.session.LoginRound;
import org.postern.net.session.LoginTrials;
import org.postern.net.session.SessionTarget;

/** Tries logins. */
@FunctionalInterface
interface Logins {

	/**
	 * @param lines gets the dialogue, secrets masked
	 * @throws InterruptedException if cancelled
	 */
	LoginRound run(SessionTarget target, Credentials credentials, Depth depth, Consumer<String> lines)
			throws InterruptedException;

	static Logins overTheWire() {
		return (target, credentials, depth, lines) -> new LoginTrials(target, credentials, lines).run(depth);
	}
}
