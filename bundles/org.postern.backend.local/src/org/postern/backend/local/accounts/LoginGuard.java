package org.postern.backend.local.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;

/** Checks passwords, and stops listening to an address that guesses. */
public final class LoginGuard {

	private static final int MAXIMUM_FAILURES = 20;
	private static final Duration LOCK = Duration.ofMinutes(5);

	private final AccountFile accounts;
	private final Clock clock;
	private final Map<String, Failures> failures = new ConcurrentHashMap<>();

	public LoginGuard(AccountFile accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	private record Failures(int count, Instant last) {
	}

	/** What became of a login. */
	public sealed interface Outcome {
		/** Who it is. */
		record Welcome(MailAddress account) implements Outcome {
		}

		/** No such account, or another password. */
		record Wrong() implements Outcome {
		}

		/** Too many failures from this address and to this account; answered without looking at the password. */
		record Locked() implements Outcome {
		}
	}

	/** @param from where the client is */
	public Outcome login(String user, Secret password, InetAddress from) {
		String source = from.getHostAddress() + " " + user;
		if (isLocked(source)) {
			return new Outcome.Locked();
		}
		try {
			Optional<MailAddress> account = accounts.find(user);
			MailAddress asked = account.orElse(new MailAddress("nobody", "invalid"));
			if (accounts.matches(asked, password)) {
				failures.remove(source);
				return new Outcome.Welcome(asked);
			}
		} catch (IOException e) {
			throw new UncheckedIOException("The account file cannot be read", e);
		}
		failures.merge(source, new Failures(1, clock.instant()),
				(before, now) -> new Failures(before.count() + 1, now.last()));
		return new Outcome.Wrong();
	}

	private boolean isLocked(String source) {
		Instant end = clock.instant().minus(LOCK);
		failures.values().removeIf(old -> old.last().isBefore(end));
		return Optional.ofNullable(failures.get(source)).filter(known -> known.count() >= MAXIMUM_FAILURES).isPresent();
	}
}
