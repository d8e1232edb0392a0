package org.postern.core.internal.filter;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A port 25 that was silent only once. */
final class Port25AnswersNow extends FactRule<FilterSeen> {

	Port25AnswersNow() {
		super(FilterSeen.class, new RuleInfo("connect.unsteady", Severity.ADVICE,
				"Port 25 did not answer, and answered when it was tried again.",
				"The server or the network is overloaded, or something on the way slows down who connects "
						+ "often.",
				"Test again; if that goes on, look at the load of the server and at limits for each client.",
				Reference.rfc(5321, "4.5.4.2")));
	}

	@Override
	public Optional<Finding> judge(FilterSeen seen, Circumstances at) {
		return seen.verdict() == Verdict.OPEN
				? Optional.of(info().finding("Port 25 of " + seen.host() + " did not answer, and did when it was tried again.")
						.withEvidence(seen.evidence()))
				: Optional.empty();
	}
}
