package org.postern.net.tls.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.fact.BrokenOff;
import org.postern.net.rule.FactRule;

/** A reply without end. */
final class Oversized extends FactRule<BrokenOff> {

	Oversized() {
		super(BrokenOff.class, new RuleInfo("dialogue.oversized", Severity.ERROR,
				"The server sends more than a reply may hold.",
				"The server talks without end. It is broken, or it is no mail server.",
				"Check what listens on this port.",
				Reference.rfc(5321, "4.5.3.1")));
	}

	@Override
	public Optional<Finding> judge(BrokenOff broken, Circumstances at) {
		if (broken.how() != BrokenOff.How.OVERSIZED) {
			return Optional.empty();
		}
		String what = broken.place() + " sends more than a reply may hold.";
		return Optional.of(info().finding(what).withEvidence(List.of(broken.evidence())));
	}
}
