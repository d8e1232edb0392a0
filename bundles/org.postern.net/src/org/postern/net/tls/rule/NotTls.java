package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.FailedHandshake;

/** Something else where TLS should be. */
final class NotTls extends FactRule<FailedHandshake> {

	NotTls() {
		super(FailedHandshake.class, new RuleInfo("tls.not-spoken", Severity.ERROR,
				"What answers does not speak TLS.",
				"The port belongs to another service, or something on the way answers in the server's place.",
				"Check what listens on this port, and whether a proxy or antivirus product is on the way.",
				Reference.rfc(8314, "3")));
	}

	@Override
	public Optional<Finding> judge(FailedHandshake failed, Circumstances at) {
		boolean so = failed.how() == FailedHandshake.How.CLEARTEXT && !at.endpoint().security().upgrades();
		return so ? Optional.of(info().finding().withEvidence(failed.evidence())) : Optional.empty();
	}
}
