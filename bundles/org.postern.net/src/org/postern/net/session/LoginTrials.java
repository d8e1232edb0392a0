package org.postern.net.session;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.postern.api.check.Depth;
import org.postern.api.secret.Secret;
import org.postern.net.HandshakeException;
import org.postern.net.Transcript;
import org.postern.net.sasl.Credentials;

/**
 * Logs in: the best way only, or each way that the server offers, one connection after another. A server that refuses a
 * user twice, or says later, is not asked again, for that could lock the account.
 */
public final class LoginTrials {

	private static final int MOST_REFUSALS = 2;

	private final SessionTarget target;
	private final Credentials credentials;
	private final Transcript transcript;
	private final SecretMask mask;
	private final List<LoginAttempt> attempts = new ArrayList<>();
	private List<String> offered = List.of();
	private List<LoginWay> ways = List.of();
	private List<String> skipped = List.of();

	/** @param lines gets the dialogue, secrets masked */
	public LoginTrials(SessionTarget target, Credentials credentials, Consumer<String> lines) {
		this.target = Objects.requireNonNull(target);
		this.credentials = Objects.requireNonNull(credentials);
		this.mask = new SecretMask(credentials);
		this.transcript = new Transcript(line -> lines.accept(mask.hide(line)));
	}

	/**
	 * Blocks until all is tried.
	 *
	 * @throws InterruptedException if cancelled
	 */
	public LoginRound run(Depth depth) throws InterruptedException {
		first();
		Optional<LoginAttempt> wrong = Optional.empty();
		if (depth == Depth.THOROUGH) {
			for (LoginWay way : ways.stream().skip(1).toList()) {
				further(way);
			}
			wrong = wrongPassword();
		}
		return new LoginRound(attempts, offered, skipped, wrong);
	}

	private void first() throws InterruptedException {
		attempt(credentials, session -> {
			offered = session.capabilities().mechanisms();
			LoginWays found = new LoginWays(session.capabilities(), session.ownWay(), target.endpoint().security(),
					credentials);
			ways = found.ways();
			skipped = found.skipped();
			return ways.stream().findFirst();
		}).ifPresent(attempts::add);
	}

	private void further(LoginWay way) throws InterruptedException {
		long refused = attempts.stream().filter(attempt -> attempt.result().isRefusal()).count();
		boolean later = attempts.stream().anyMatch(attempt -> attempt.result().isLater());
		if (refused >= MOST_REFUSALS || later) {
			skipped = new ArrayList<>(skipped);
			skipped.add(way.label() + ": not tried, for the account's sake");
			return;
		}
		attempt(credentials, session -> Optional.of(way)).ifPresent(attempts::add);
	}

	/** Only one, and only after the right one was accepted: else it tells nothing. */
	private Optional<LoginAttempt> wrongPassword() throws InterruptedException {
		Optional<LoginWay> way = ways.stream().filter(one -> !one.takesToken()).filter(one -> attempts.stream()
				.anyMatch(attempt -> attempt.isAccepted() && attempt.way().equals(one.label()))).findFirst();
		if (way.isEmpty()) {
			return Optional.empty();
		}
		try (Secret wrong = Secret.of("wrong-" + new BigInteger(100, new SecureRandom()).toString(36))) {
			return attempt(credentials.withPassword(wrong), session -> way);
		}
	}

	/** Finds the way on an open session. */
	private interface Choice {
		Optional<LoginWay> of(UserSession session);
	}

	/** Empty where there is no way to log in. */
	private Optional<LoginAttempt> attempt(Credentials with, Choice choice) throws InterruptedException {
		target.cancellation().check();
		long begun = System.nanoTime();
		try (UserSession session = UserSession.open(target, transcript)) {
			Optional<LoginWay> way = choice.of(session);
			Optional<LoginAttempt> made = way.isPresent() ? Optional.of(logIn(session, with, way.get())) : Optional.empty();
			leave(session);
			return made;
		} catch (SessionRefused e) {
			return Optional.of(failed(e.result(), e.reply(), begun));
		} catch (IOException e) {
			target.cancellation().check();
			if (Thread.interrupted()) {
				throw new InterruptedException("Cancelled");
			}
			LoginResult result = e instanceof HandshakeException ? LoginResult.TLS_FAILED : LoginResult.BROKEN_OFF;
			return Optional.of(failed(result, List.of(String.valueOf(e.getMessage())), begun));
		}
	}

	private static LoginAttempt logIn(UserSession session, Credentials with, LoginWay way) throws IOException {
		return new LoginDriver(session, with).attempt(way);
	}

	private void leave(UserSession session) throws InterruptedException {
		try {
			session.quit();
		} catch (IOException e) {
			target.cancellation().check();
			transcript.note("the server had closed the connection already");
		}
	}

	private LoginAttempt failed(LoginResult result, List<String> reply, long begun) {
		return new LoginAttempt(credentials.user(), "connection", result, reply.stream().map(mask::hide).toList(),
				Optional.empty(), true, Duration.ofNanos(System.nanoTime() - begun));
	}
}
