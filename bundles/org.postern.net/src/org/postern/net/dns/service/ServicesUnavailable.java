package org.postern.net.dns.service;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Name servers that could not say what is announced. */
final class ServicesUnavailable extends FactRule<DomainServices> {

	ServicesUnavailable() {
		super(DomainServices.class, new RuleInfo("srv.unavailable", Severity.WARNING,
				"The name servers did not say what mail services the domain announces.",
				"Nothing is known of the service records that could not be asked for.",
				"Test again. If it stays so, look at the name servers of the domain.",
				Reference.rfc(2308, "7")));
	}

	@Override
	public Optional<Finding> judge(DomainServices seen, Circumstances at) {
		return seen.services().values().stream().filter(lookup -> !lookup.ending().isKnown()).findFirst()
				.map(lookup -> info().finding(lookup.name() + " could not be asked for: " + lookup.detail() + "."));
	}
}
