package org.postern.api.check;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import javax.net.ssl.X509TrustManager;

import org.postern.api.model.Endpoint;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;

/**
 * What a protocol shall check at one address of one endpoint.
 *
 * @param endpoint     what the policy or the user says is there
 * @param address      the resolved address to connect to
 * @param policy       the policy to compare with, where there is one
 * @param timeout      how long each wait on the network may take
 * @param trust        which certificates are trusted
 * @param cancellation ends the check within a second
 */
public record CheckRequest(Endpoint endpoint, InetAddress address, Optional<PortPolicy> policy, Duration timeout,
		X509TrustManager trust, Cancellation cancellation) {

	public CheckRequest {
		Objects.requireNonNull(endpoint);
		Objects.requireNonNull(address);
		Objects.requireNonNull(policy);
		Objects.requireNonNull(trust);
		Objects.requireNonNull(cancellation);
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("A check needs a timeout above zero");
		}
	}
}
