package org.postern.mail;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import javax.net.ssl.X509TrustManager;

import org.postern.api.model.Endpoint;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;

/**
 * A mailbox and the way to it.
 *
 * @param endpoint     where, and how the connection is protected; its host is the name that the certificate must bear
 * @param address      the resolved address to connect to
 * @param user         what is given as user name
 * @param password     closed by whoever made it; empty where only a token is known
 * @param token        an OAuth 2.0 access token, used instead of the password where there is one
 * @param trust        which certificates are trusted
 * @param timeout      how long each wait on the network may take, above zero
 * @param cancellation closes the connection, which ends every call within a second
 */
public record Account(Endpoint endpoint, InetAddress address, String user, Secret password, Optional<Secret> token,
		X509TrustManager trust, Duration timeout, Cancellation cancellation) {

	public Account {
		Objects.requireNonNull(endpoint);
		Objects.requireNonNull(address);
		Objects.requireNonNull(user);
		Objects.requireNonNull(password);
		Objects.requireNonNull(token);
		Objects.requireNonNull(trust);
		Objects.requireNonNull(cancellation);
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("Mail needs a timeout above zero");
		}
	}

	/** With a password. */
	public Account(Endpoint endpoint, InetAddress address, String user, Secret password, X509TrustManager trust,
			Duration timeout, Cancellation cancellation) {
		this(endpoint, address, user, password, Optional.empty(), trust, timeout, cancellation);
	}

	/** The same mailbox, with less time. */
	public Account within(Duration time, Cancellation until) {
		return new Account(endpoint, address, user, password, token, trust, time, until);
	}
}
