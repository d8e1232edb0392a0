package org.postern.core.internal.simulate.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.AttemptSeen;
import org.postern.core.simulate.Method;
import org.postern.core.simulate.Outcome;
import org.postern.net.rule.FactRule;

/** A server that lets a program wait. */
final class LookupSilent extends FactRule<AttemptSeen> {

	LookupSilent() {
		super(AttemptSeen.class, new RuleInfo("client.lookup-silent", Severity.WARNING,
				"A server that a mail program asks for settings does not answer.",
				"The name is in the DNS and nothing answers there. Setting up an account takes until the "
						+ "program gives up.",
				"Let the server answer, if only to say that nothing is there, or take the name out of the DNS.",
				Sources.AUTOCONFIG));
	}

	@Override
	public Optional<Finding> judge(AttemptSeen seen, Circumstances at) {
		return seen.attempt().outcome() instanceof Outcome.NoReply silent && seen.attempt().method() != Method.GUESS
				? Optional.of(info().finding(seen.program().label() + " waits for " + Targets.host(seen)
						+ ", which does not answer.").at(seen.program().label())
						.withEvidence(List.of(seen.attempt().target(), silent.reason())))
				: Optional.empty();
	}
}
