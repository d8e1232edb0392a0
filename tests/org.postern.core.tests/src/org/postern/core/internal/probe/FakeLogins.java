package org.postern.core.internal.probe;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.postern.api.check.Depth;
import org.postern.net.FurtherStage.Sight;
import org.postern.net.sasl.Credentials;
import org.postern.net.session.LoginAttempt;
import org.postern.net.session.LoginResult;
import org.postern.net.session.LoginRound;
import org.postern.net.session.SessionTarget;
import org.postern.net.session.UserProtocol;
import org.postern.net.session.UserTrial;

/** Logs everybody in, unless a test says otherwise for a protocol. */
final class FakeLogins implements Logins {

	final Map<String, LoginResult> results = new HashMap<>();
	final List<Depth> asked = new CopyOnWriteArrayList<>();

	/** What a thorough test tries out, by protocol. */
	final Map<String, List<UserTrial>> trials = new HashMap<>();

	@Override
	public Optional<UserProtocol> by(String protocol) {
		return Optional.of(protocol).filter(Set.of("imap", "pop3", "smtp")::contains)
				.map(id -> new UserProtocol(id, () -> {
					throw new AssertionError("Nobody speaks here");
				}, trials.getOrDefault(id, List.of())));
	}

	@Override
	public Sight attempt(UserTrial trial, SessionTarget target, Credentials credentials, Consumer<String> lines) {
		return new Sight(List.of(trial.what() + " tried"), List.of());
	}

	@Override
	public LoginRound run(SessionTarget target, Credentials credentials, Depth depth, Consumer<String> lines) {
		asked.add(depth);
		lines.accept("> AUTH PLAIN ********");
		LoginResult result = results.getOrDefault(target.endpoint().protocol(), LoginResult.ACCEPTED);
		LoginAttempt attempt = new LoginAttempt(credentials.user(), "PLAIN", result, List.of("the server's words"),
				Optional.empty(), true, Duration.ofMillis(7));
		return new LoginRound(List.of(attempt), List.of("PLAIN"), List.of(), Optional.empty());
	}
}
