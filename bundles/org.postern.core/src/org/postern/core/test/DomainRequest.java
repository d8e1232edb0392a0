package org.postern.core.test;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.DomainName;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;

/**
 * Which domain to test.
 *
 * @param domain       its name
 * @param policy       the ports that are really open, to compare what is announced with; empty for a stranger's domain
 * @param authorities  trusted beside those the Java platform trusts, for where the MTA-STS policy is fetched from
 * @param options      how
 * @param cancellation ends the test within a second
 */
public record DomainRequest(String domain, Optional<PortPolicy> policy, List<X509Certificate> authorities,
		TestOptions options, Cancellation cancellation) {

	public DomainRequest {
		DomainName.require(domain);
		Objects.requireNonNull(policy);
		authorities = List.copyOf(authorities);
		Objects.requireNonNull(options);
		Objects.requireNonNull(cancellation);
	}
}
