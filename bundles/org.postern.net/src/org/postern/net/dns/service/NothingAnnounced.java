package org.postern.net.dns.service;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A domain without SRV records for mail. */
final class NothingAnnounced extends FactRule<DomainServices> {

	NothingAnnounced() {
		super(DomainServices.class, new RuleInfo("srv.missing", Severity.INFO,
				"The domain announces no mail services.",
				"Some mail programs (Apple Mail, many on Android and Linux) find their servers by SRV records; "
						+ "without them they guess, or ask the user.",
				"Add SRV records for IMAP, POP3 and submission; 'postern profile' writes them.",
				Reference.rfc(6186, "3")));
	}

	@Override
	public Optional<Finding> judge(DomainServices seen, Circumstances at) {
		return !seen.isKnown() || !seen.announced().isEmpty() || !seen.denied().isEmpty() ? Optional.empty()
				: Optional.of(info().finding("The domain '" + seen.domain() + "' has no SRV records for mail."));
	}
}
