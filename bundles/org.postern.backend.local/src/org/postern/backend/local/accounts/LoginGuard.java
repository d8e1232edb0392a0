package org.postern.backend.local.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;

/**
 * Checks passwords. Who gives wrong ones waits longer each time, and after a while is not listened to: for one account
 * from one address soon, for all accounts from one address later. Thread-safe.
 */
public final class LoginGuard {

	/** How patient the guard is. */
	public record Patience(int failuresForAccount, int failuresFromAddress, Duration lock, Duration delay,
			Duration longestDelay) {

		public static Patience standard() {
			return new Patience(10, 60, Duration.ofMinutes(5), Duration.ofMillis(250), Duration.ofSeconds(4));
		}
	}

	/** What became of a login. */
	public sealed interface Outcome {
		/** Who it is. */
		record Welcome(MailAddress account) implements Outcome {
		}

		/** No such account, or another password. */
		record Wrong() implements Outcome {
		}

		/** Too many failures; answered without looking at the password. */
		record Locked(Duration rest) implements Outcome {
		}
	}

	private record Failures(int count, Instant last) {
	}

	private final AccountFile accounts;
	private final Clock clock;
	private final Patience patience;
	private final Map<String, Failures> failures = new ConcurrentHashMap<>();

	public LoginGuard(AccountFile accounts, Clock clock, Patience patience) {
		this.accounts = accounts;
		this.clock = clock;
		this.patience = patience;
	}

	/** @param from where the client is */
	public Outcome login(String user, Secret password, InetAddress from) {
		String address = from.getHostAddress();
		String both = address + " " + user.toLowerCase(Locale.ROOT);
		Optional<Outcome> locked = locked(address, patience.failuresFromAddress())
				.or(() -> locked(both, patience.failuresForAccount()));
		if (locked.isPresent()) {
			return locked.get();
		}
		Optional<MailAddress> account = check(user, password);
		if (account.isPresent()) {
			failures.remove(both);
			return new Outcome.Welcome(account.get());
		}
		count(address);
		delay(count(both));
		return new Outcome.Wrong();
	}

	private Optional<MailAddress> check(String user, Secret password) {
		try {
			Optional<MailAddress> account = accounts.findLogin(user);
			return accounts.matches(account, password) ? account : Optional.empty();
		} catch (IOException e) {
			throw new UncheckedIOException("The account file cannot be read", e);
		}
	}

	private int count(String key) {
		Instant now = clock.instant();
		return failures.merge(key, new Failures(1, now), (before, one) -> new Failures(before.count() + 1, now)).count();
	}

	private void delay(int count) {
		long millis = Math.min(patience.delay().toMillis() * count, patience.longestDelay().toMillis());
		try {
			TimeUnit.MILLISECONDS.sleep(millis);
		} catch (InterruptedException e) {
			// the port is being closed, and with it this connection
			Thread.currentThread().interrupt();
		}
	}

	private Optional<Outcome> locked(String key, int maximum) {
		Instant now = clock.instant();
		failures.values().removeIf(old -> !old.last().plus(patience.lock()).isAfter(now));
		return Optional.ofNullable(failures.get(key)).filter(known -> known.count() >= maximum)
				.map(known -> new Outcome.Locked(Duration.between(now, known.last().plus(patience.lock()))));
	}
}
