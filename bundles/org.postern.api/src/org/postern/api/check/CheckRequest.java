package org.postern.api.check;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.net.ssl.X509TrustManager;

import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Fact;
import org.postern.api.rule.Rulebook;

/**
 * What a protocol shall check at one address of one endpoint.
 *
 * @param endpoint     what the policy or the user says is there
 * @param address      the resolved address to connect to
 * @param policy       the policy to compare with, where there is one
 * @param depth        how much to check
 * @param rules        what judges the facts
 * @param timeout      how long each wait on the network may take
 * @param trust        which certificates are trusted
 * @param gate         passed by what keeps the processor busy
 * @param cancellation ends the check within a second
 */
public record CheckRequest(Endpoint endpoint, InetAddress address, Optional<PortPolicy> policy, Depth depth,
		Rulebook rules, Duration timeout, X509TrustManager trust, Gate gate, Cancellation cancellation) {

	public CheckRequest {
		Objects.requireNonNull(endpoint);
		Objects.requireNonNull(address);
		Objects.requireNonNull(policy);
		Objects.requireNonNull(depth);
		Objects.requireNonNull(rules);
		Objects.requireNonNull(trust);
		Objects.requireNonNull(gate);
		Objects.requireNonNull(cancellation);
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("A check needs a timeout above zero");
		}
	}

	/** What all rules make of a fact, as of now. */
	public List<Finding> judge(Fact fact) {
		return rules.judge(fact, new Circumstances(endpoint, policy, Instant.now()));
	}
}
