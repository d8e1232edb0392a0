package org.postern.core.fleet;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.model.Endpoint;
import org.postern.api.model.PortPolicy;

/**
 * One endpoint of a fleet.
 *
 * @param endpoint    where
 * @param policy      what to compare with, where there is one
 * @param authorities trusted beside those the Java platform trusts
 */
public record FleetTarget(Endpoint endpoint, Optional<PortPolicy> policy, List<X509Certificate> authorities) {

	public FleetTarget {
		Objects.requireNonNull(endpoint);
		Objects.requireNonNull(policy);
		authorities = List.copyOf(authorities);
	}

	/** A target of which nothing is known but where it is. */
	public static FleetTarget of(Endpoint endpoint) {
		return new FleetTarget(endpoint, Optional.empty(), List.of());
	}

	/** The same target, with further authorities trusted. */
	public FleetTarget trusting(List<X509Certificate> more) {
		return more.isEmpty() ? this
				: new FleetTarget(endpoint, policy, Stream.concat(authorities.stream(), more.stream()).toList());
	}

	/** What names this target in results, so that two runs can be compared: {@code imap+starttls://host:143}. */
	public String key() {
		return endpoint.protocol() + "+" + endpoint.security().key() + "://" + endpoint.host() + ":" + endpoint.port();
	}
}
