package org.postern.net.dns.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Resolution;
import org.postern.net.rule.FactRule;

/** Aliases without end. */
final class AliasCircle extends FactRule<Resolution.AliasLoop> {

	AliasCircle() {
		super(Resolution.AliasLoop.class, new RuleInfo("resolve.alias-loop", Severity.ERROR,
				"The name of the server is an alias that leads in a circle.",
				"Each CNAME leads to the next and none to an address. Name servers give up, and so do mail "
						+ "programs.",
				"Give the last of the names an address instead of the CNAME.",
				Reference.rfc(1034, "3.6.2")));
	}

	@Override
	public Optional<Finding> judge(Resolution.AliasLoop seen, Circumstances at) {
		return Optional.of(info().finding("The name '" + at.endpoint().host() + "' leads in a circle: " + seen.way() + "."));
	}
}
