package org.postern.core.internal.filter;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A host of which no port answers. */
final class HostSilent extends FactRule<FilterSeen> {

	HostSilent() {
		super(FilterSeen.class, new RuleInfo("connect.host-silent", Severity.ADVICE,
				"The host answers on no port for sending.",
				"It is switched off, cannot be reached from here, or a firewall drops everything. That is no "
						+ "filter of port 25 alone.",
				"Check whether the host runs, whether the address in the DNS is right, and whether other hosts "
						+ "can be reached from here.",
				Reference.rfc(5321, "4.5.4.2")));
	}

	@Override
	public Optional<Finding> judge(FilterSeen seen, Circumstances at) {
		return seen.verdict() == Verdict.HOST_SILENT
				? Optional.of(info().finding(seen.host() + " answers on no port for sending; that is no filter of port 25.")
						.withEvidence(seen.evidence()))
				: Optional.empty();
	}
}
