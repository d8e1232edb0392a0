package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A server that keeps quiet about mail that expires. */
final class ExpireNotAnnounced extends FactRule<Pop3Abilities> {

	ExpireNotAnnounced() {
		super(Pop3Abilities.class, new RuleInfo("capa.expire-not-announced", Severity.INFO,
				"The server does not announce that mail expires.",
				"Many servers never do; clients learn it from the set-up page and from autoconfig.",
				"Nothing to do.",
				Reference.rfc(2449, "6.7")));
	}

	@Override
	public Optional<Finding> judge(Pop3Abilities abilities, Circumstances at) {
		Optional<StatedExpiry> stated = at.policy().map(StatedExpiry::of).filter(expiry -> expiry.days().isPresent());
		return abilities.expire().isPresent() ? Optional.empty()
				: stated.map(expiry -> info().finding(
						"The server does not announce that mail expires after " + expiry.days().getAsInt() + " days."));
	}
}
