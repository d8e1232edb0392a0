package org.postern.core.internal.filter;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A port that the server itself does not reach either. */
final class ClosedThereToo extends FactRule<TwoVantages> {

	ClosedThereToo() {
		super(TwoVantages.class, new RuleInfo("connect.closed-there-too", Severity.ERROR,
				"The port is closed on the server itself, too.",
				"It is no filter on the way: nothing listens there at the addresses that clients use.",
				"Open the listener: see what 'postern plan' would change. Where the server is behind a router that forwards "
						+ "its ports, the router may be what refuses.",
				Reference.rfc(9293, "3.10.7.1")));
	}

	@Override
	public Optional<Finding> judge(TwoVantages seen, Circumstances at) {
		return seen.isRefusedThere()
				? Optional.of(info().finding("Port " + seen.port() + " is closed on " + seen.host() + " itself, too.")
						.withEvidence(seen.evidence()))
				: Optional.empty();
	}
}
