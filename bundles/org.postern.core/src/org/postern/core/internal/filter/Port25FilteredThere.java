package org.postern.core.internal.filter;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Port 25 dropped on the side of the server. */
final class Port25FilteredThere extends FactRule<FilterSeen> {

	Port25FilteredThere() {
		super(FilterSeen.class, new RuleInfo("connect.filtered-at-server", Severity.ERROR,
				"Port 25 is filtered at the server, or in the network around it.",
				"Port 25 of another mail server answers, so it is not the network here that filters. A firewall "
						+ "on the server, or its hoster, drops the packets; other mail servers cannot deliver mail to it.",
				"Open port 25 in the firewall of the server, and ask its hoster whether port 25 has to be "
						+ "released.",
				Reference.rfc(5321, "4.5.4.2")));
	}

	@Override
	public Optional<Finding> judge(FilterSeen seen, Circumstances at) {
		return seen.verdict() == Verdict.FILTERED_THERE
				? Optional.of(info().finding("Port 25 of " + seen.host() + " is filtered at the server, not here.")
						.withEvidence(seen.evidence()))
				: Optional.empty();
	}
}
