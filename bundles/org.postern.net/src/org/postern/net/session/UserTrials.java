package org.postern.net.session;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.postern.net.FurtherStage.Sight;
import org.postern.net.sasl.Credentials;

/** Carries out the trials of a protocol, each over a connection of its own. */
public final class UserTrials {

	/** What the names of all that trials make begin with. */
	public static final String NAME = "postern-test-";
	private static final int NAME_BITS = 60;

	private final TrialSession sessions;

	/** @param lines gets the dialogue, secrets masked */
	public UserTrials(SessionTarget target, Credentials credentials, Consumer<String> lines) {
		this.sessions = new TrialSession(Objects.requireNonNull(target), Objects.requireNonNull(credentials), lines);
	}

	/**
	 * Blocks until it is done. What a trial that broke off may have left is removed over another connection.
	 *
	 * @return what was seen; a {@link TrialFailed} where it broke off
	 * @throws InterruptedException if cancelled
	 */
	public Sight run(UserTrial trial) throws InterruptedException {
		String name = NAME + new BigInteger(NAME_BITS, new SecureRandom()).toString(36);
		Sight seen = sessions.run(trial.what(), session -> trial.run(session.wire(), name), UserTrials::failed);
		return seen.facts().stream().anyMatch(TrialFailed.class::isInstance) ? swept(trial, name, seen) : seen;
	}

	private Sight swept(UserTrial trial, String name, Sight seen) throws InterruptedException {
		Optional<TrialFailed> left = sessions.run(trial.what(), session -> sweep(trial, session, name), Optional::of);
		return left.isEmpty() ? seen
				: new Sight(List.of("what the trial made may be left, by the name " + name), seen.facts());
	}

	private static Optional<TrialFailed> sweep(UserTrial trial, UserSession session, String name) throws IOException {
		trial.sweep(session.wire(), name);
		return Optional.empty();
	}

	private static Sight failed(TrialFailed failed) {
		return new Sight(List.of(), List.of(failed));
	}
}
