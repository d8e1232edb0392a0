package org.postern.core.internal.simulate;

import java.util.Optional;

import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.ClientServer;
import org.postern.core.simulate.Method;

/** Settings that a program put together by guessing. */
final class Guessed {

	private Guessed() {
	}

	static Optional<AccountSettings> settings(String domain, Optional<ClientServer> incoming,
			Optional<ClientServer> outgoing) {
		return incoming.isEmpty() && outgoing.isEmpty() ? Optional.empty()
				: Optional.of(new AccountSettings(Method.GUESS, "usual names under " + domain, false, incoming, outgoing));
	}
}
