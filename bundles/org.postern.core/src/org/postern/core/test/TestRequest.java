package org.postern.core.test;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.Endpoint;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;

/**
 * What to test.
 *
 * @param endpoints    where
 * @param policy       what to compare with, where there is a policy
 * @param login        whom to log in as; empty to stop before the login
 * @param roundTrip    whether to send a message to oneself and read it back by every incoming endpoint; needs a login
 * @param authorities  trusted beside those the Java platform trusts
 * @param options      how
 * @param cancellation ends the test within a second
 */
public record TestRequest(List<Endpoint> endpoints, Optional<PortPolicy> policy, Optional<Login> login,
		boolean roundTrip, List<X509Certificate> authorities, TestOptions options, Cancellation cancellation) {

	public TestRequest {
		endpoints = List.copyOf(endpoints);
		Objects.requireNonNull(policy);
		authorities = List.copyOf(authorities);
		Objects.requireNonNull(options);
		Objects.requireNonNull(cancellation);
		if (roundTrip && login.isEmpty()) {
			throw new IllegalArgumentException("A round trip needs a login");
		}
	}
}
