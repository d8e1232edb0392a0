package org.postern.core.internal.filter;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Port 25 closed on the server itself. */
final class Port25ClosedThere extends FactRule<FilterSeen> {

	Port25ClosedThere() {
		super(FilterSeen.class, new RuleInfo("connect.closed-at-server", Severity.ERROR,
				"Port 25 does not answer on the server itself.",
				"It is no filter on the way: nothing listens there, or the server's own firewall drops it.",
				"Start the mail server, let it listen on port 25, and look at the server's own firewall.",
				Reference.rfc(5321, "4.5.4.2")));
	}

	@Override
	public Optional<Finding> judge(FilterSeen seen, Circumstances at) {
		return seen.verdict() == Verdict.CLOSED_AT_SERVER
				? Optional.of(info().finding("Port 25 does not answer on " + seen.host() + " itself.")
						.withEvidence(seen.evidence()))
				: Optional.empty();
	}
}
