package org.postern.core.internal.probe.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.internal.probe.journey.Journey;
import org.postern.net.rule.FactRule;

/** A message without a trace. */
final class NoTrace extends FactRule<Journey> {

	NoTrace() {
		super(Journey.class, new RuleInfo("journey.no-trace", Severity.ADVICE,
				"No server has left a trace in the header of the message.",
				"Every server has to add a Received field. Without it nobody can find out where a message was"
				+ " delayed, or stop a loop.",
				"Let the server add Received fields, and remove none.",
				Reference.rfc(5321, "4.4")));
	}

	@Override
	public Optional<Finding> judge(Journey seen, Circumstances at) {
		return seen.hops().isEmpty() ? Optional.of(info().finding().withEvidence(seen.headers().stream().limit(20).toList()))
				: Optional.empty();
	}
}
