package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.FailedHandshake;

/** A handshake that exceeds all bounds. */
final class EndlessHandshake extends FactRule<FailedHandshake> {

	EndlessHandshake() {
		super(FailedHandshake.class, new RuleInfo("tls.endless-handshake", Severity.ERROR,
				"The server's handshake has no end.",
				"It sends more than any handshake may hold: certificates by the dozen, messages that are too "
						+ "long, or the same message over and over. It is broken, or means to keep clients busy.",
				"Check the file of certificates on the server: it often holds all the certificates of the system.",
				Reference.rfc(8446, "4")));
	}

	@Override
	public Optional<Finding> judge(FailedHandshake failed, Circumstances at) {
		return failed.how() == FailedHandshake.How.EXCESSIVE
				? Optional.of(info().finding(info().summary()).withEvidence(failed.evidence()))
				: Optional.empty();
	}
}
