package org.postern.net.dns.service;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.PortPolicy;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A port that the DNS announces and the policy does not open. */
final class AnnouncedButClosed extends FactRule<DomainServices> {

	AnnouncedButClosed() {
		super(DomainServices.class, new RuleInfo("srv.closed-port", Severity.ERROR,
				"The domain announces a port that the policy does not open.",
				"Mail programs that set themselves up by SRV records try this port first, and wait in vain.",
				"Announce the port that is open, or open the one that is announced.",
				Reference.rfc(6186, "3")));
	}

	@Override
	public Optional<Finding> judge(DomainServices seen, Circumstances at) {
		return at.policy().flatMap(policy -> seen.announced().stream().filter(found -> isClosed(policy, found)).findFirst())
				.map(found -> info().finding("The domain '" + seen.domain() + "' announces " + found.describe()
						+ ", which the policy does not open."));
	}

	private static boolean isClosed(PortPolicy policy, DomainServices.Announced found) {
		return policy.enabled().stream().noneMatch(listener -> listener.port() == found.record().port()
				&& listener.protocol().equals(found.service().protocol()));
	}
}
