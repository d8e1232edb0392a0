package org.postern.net.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * All attempts to log in at one endpoint.
 *
 * @param attempts      in their order; empty only where nothing that the server offers can be tried
 * @param offered       the mechanisms that the server offers, as it says them
 * @param skipped       ways that were not tried, each with its reason
 * @param wrongPassword what a deliberately wrong password came to, where that was tried
 */
public record LoginRound(List<LoginAttempt> attempts, List<String> offered, List<String> skipped,
		Optional<LoginAttempt> wrongPassword) implements Fact {

	public LoginRound {
		attempts = List.copyOf(attempts);
		offered = List.copyOf(offered);
		skipped = List.copyOf(skipped);
		Objects.requireNonNull(wrongPassword);
	}

	public Optional<LoginAttempt> accepted() {
		return attempts.stream().filter(LoginAttempt::isAccepted).findFirst();
	}

	/** The attempt that counts: the first that was accepted, else the first. */
	public Optional<LoginAttempt> main() {
		return accepted().or(() -> attempts.stream().findFirst());
	}

	/** What came of it as a whole; empty where nothing could be tried. */
	public Optional<LoginResult> result() {
		return main().map(LoginAttempt::result);
	}

	/** A line for each attempt, then what was left out. */
	public List<String> describe() {
		ArrayList<String> lines = new ArrayList<>();
		attempts.forEach(attempt -> lines.add(attempt.describe()));
		wrongPassword.ifPresent(trial -> lines.add("a wrong password: " + trial.result().label()));
		skipped.forEach(lines::add);
		return lines;
	}
}
