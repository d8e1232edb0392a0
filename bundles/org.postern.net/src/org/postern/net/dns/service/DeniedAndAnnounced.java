package org.postern.net.dns.service;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A service that is both denied and announced. */
final class DeniedAndAnnounced extends FactRule<DomainServices> {

	DeniedAndAnnounced() {
		super(DomainServices.class, new RuleInfo("srv.none-among-others", Severity.WARNING,
				"The domain says that a service is not available, and announces it too.",
				"A target '.' has to be the only one of a service. What mail programs make of it differs.",
				"Remove the record with the target '.', or all others of that service.",
				Reference.rfc(2782)));
	}

	@Override
	public Optional<Finding> judge(DomainServices seen, Circumstances at) {
		return seen.denied().stream().map(DomainServices.Announced::service).filter(seen::announces).findFirst()
				.map(service -> info().finding("The domain '" + seen.domain() + "' denies " + service.label()
						+ " and announces it too."));
	}
}
