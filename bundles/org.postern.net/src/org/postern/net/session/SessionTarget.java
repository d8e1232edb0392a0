package org.postern.net.session;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;

import javax.net.ssl.X509TrustManager;

import org.postern.api.model.Endpoint;
import org.postern.api.progress.Cancellation;

/**
 * Where a session goes.
 *
 * @param endpoint     what the policy or the user says is there; its host is the name that the certificate must bear
 * @param user         how users log in by its protocol
 * @param address      the resolved address to connect to
 * @param trust        which certificates are trusted
 * @param timeout      how long each wait on the network may take, above zero
 * @param cancellation ends the session within a second
 */
public record SessionTarget(Endpoint endpoint, UserProtocol user, InetAddress address, X509TrustManager trust,
		Duration timeout, Cancellation cancellation) {

	public SessionTarget {
		Objects.requireNonNull(endpoint);
		Objects.requireNonNull(user);
		Objects.requireNonNull(address);
		Objects.requireNonNull(trust);
		Objects.requireNonNull(cancellation);
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("A session needs a timeout above zero");
		}
	}
}
