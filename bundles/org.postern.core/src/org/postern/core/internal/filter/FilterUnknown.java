package org.postern.core.internal.filter;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A silence that allows no conclusion. */
final class FilterUnknown extends FactRule<FilterSeen> {

	FilterUnknown() {
		super(FilterSeen.class, new RuleInfo("connect.filter-unknown", Severity.INFO,
				"Whether port 25 is filtered cannot be said.",
				"What was tried fits more than one cause.",
				"Test from another network, or name a mail server to compare with: --control HOST.",
				Reference.rfc(5068, "5")));
	}

	@Override
	public Optional<Finding> judge(FilterSeen seen, Circumstances at) {
		return seen.verdict() == Verdict.UNKNOWN
				? Optional.of(info().finding("Whether port 25 of " + seen.host() + " is filtered cannot be said.")
						.withEvidence(seen.evidence()))
				: Optional.empty();
	}
}
