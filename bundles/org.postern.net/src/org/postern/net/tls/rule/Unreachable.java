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

/** An address to which there is no way. */
final class Unreachable extends FactRule<BrokenOff> {

	Unreachable() {
		super(BrokenOff.class, new RuleInfo("connect.unreachable", Severity.ERROR,
				"The host cannot be reached from here.",
				"This computer has no way to the address: no network, no route, or no such address family here.",
				"Check this computer's network; for an IPv6 address, whether it has IPv6 at all.",
				Reference.rfc(1122, "3.2.2.1")));
	}

	@Override
	public Optional<Finding> judge(BrokenOff broken, Circumstances at) {
		if (broken.how() != BrokenOff.How.UNREACHABLE) {
			return Optional.empty();
		}
		String what = broken.place() + " cannot be reached from here.";
		return Optional.of(info().finding(what).withEvidence(List.of(broken.evidence())));
	}
}
