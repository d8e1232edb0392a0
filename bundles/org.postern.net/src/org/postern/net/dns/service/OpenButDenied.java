package org.postern.net.dns.service;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A service that the DNS denies and the policy opens. */
final class OpenButDenied extends FactRule<DomainServices> {

	OpenButDenied() {
		super(DomainServices.class, new RuleInfo("srv.denied-though-open", Severity.ERROR,
				"The domain says that a service is not available, and the policy opens it.",
				"An SRV record with the target '.' tells mail programs that there is decidedly no such service; "
						+ "they do not try.",
				"Name the host and port of the service in the record, or close it.",
				Reference.rfc(2782)));
	}

	@Override
	public Optional<Finding> judge(DomainServices seen, Circumstances at) {
		return at.policy().flatMap(policy -> seen.denied().stream().filter(
				found -> policy.enabled().stream().anyMatch(found.service()::describes)).findFirst())
				.map(found -> info().finding("The domain '" + seen.domain() + "' denies " + found.service().label()
						+ ", which the policy opens."));
	}
}
