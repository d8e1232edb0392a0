package org.postern.core.internal.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.postern.api.check.Depth;
import org.postern.net.FurtherStage.Sight;
import org.postern.net.sasl.Credentials;
import org.postern.net.session.LoginRound;
import org.postern.net.session.LoginTrials;
import org.postern.net.session.SessionTarget;
import org.postern.net.session.UserProtocol;
import org.postern.net.session.UserProtocols;
import org.postern.net.session.UserTrial;
import org.postern.net.session.UserTrials;

/** Tries logins, and what users do then. */
interface Logins {

	/** How users log in by a protocol; empty where nobody does. */
	Optional<UserProtocol> by(String protocol);

	/**
	 * @param lines gets the dialogue, secrets masked
	 * @throws InterruptedException if cancelled
	 */
	LoginRound run(SessionTarget target, Credentials credentials, Depth depth, Consumer<String> lines)
			throws InterruptedException;

	/**
	 * @param lines gets the dialogue, secrets masked
	 * @throws InterruptedException if cancelled
	 */
	Sight attempt(UserTrial trial, SessionTarget target, Credentials credentials, Consumer<String> lines)
			throws InterruptedException;

	/** Those of the installed protocols, over real connections. */
	static Logins overTheWire(List<UserProtocols> installed) {
		return new OverTheWire(installed.stream().flatMap(bundle -> bundle.protocols().stream())
				.collect(Collectors.toMap(UserProtocol::id, Function.identity(), (first, second) -> first)));
	}

	/** @param installed by the protocol's id */
	record OverTheWire(Map<String, UserProtocol> installed) implements Logins {

		@Override
		public Optional<UserProtocol> by(String protocol) {
			return Optional.ofNullable(installed.get(protocol));
		}

		@Override
		public LoginRound run(SessionTarget target, Credentials credentials, Depth depth, Consumer<String> lines)
				throws InterruptedException {
			return new LoginTrials(target, credentials, lines).run(depth);
		}

		@Override
		public Sight attempt(UserTrial trial, SessionTarget target, Credentials credentials, Consumer<String> lines)
				throws InterruptedException {
			return new UserTrials(target, credentials, lines).run(trial);
		}
	}
}
