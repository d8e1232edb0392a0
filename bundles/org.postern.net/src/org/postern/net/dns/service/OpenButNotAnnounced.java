package org.postern.net.dns.service;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A port for mail programs that the domain does not announce, though it announces others. */
final class OpenButNotAnnounced extends FactRule<DomainServices> {

	OpenButNotAnnounced() {
		super(DomainServices.class, new RuleInfo("srv.open-not-announced", Severity.ADVICE,
				"The policy opens a service for mail programs that the domain does not announce.",
				"The domain announces others by SRV records, so mail programs that go by them never learn of "
						+ "this one.",
				"Add an SRV record for it.",
				Reference.rfc(6186, "3")));
	}

	@Override
	public Optional<Finding> judge(DomainServices seen, Circumstances at) {
		List<MailService> silent = seen.announced().isEmpty() || !seen.isKnown() ? List.of()
				: seen.services().keySet().stream().filter(service -> seen.services().get(service).records().isEmpty())
						.filter(service -> at.policy().stream().flatMap(policy -> policy.enabled().stream())
								.anyMatch(service::describes)).toList();
		return silent.isEmpty() ? Optional.empty() : Optional.of(info().finding("The domain '" + seen.domain()
				+ "' does not announce " + String.join(", ", silent.stream().map(MailService::label).toList())
				+ ", which the policy opens."));
	}
}
