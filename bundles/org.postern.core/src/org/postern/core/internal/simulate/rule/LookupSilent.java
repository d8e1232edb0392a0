package org.postern.core.internal.simulate.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.Lookup;
import org.postern.core.simulate.Method;
import org.postern.core.simulate.Outcome;
import org.postern.net.rule.FactRule;

/** A server that lets a program wait. */
final class LookupSilent extends FactRule<Lookup> {

	LookupSilent() {
		super(Lookup.class, new RuleInfo("client.lookup-silent", Severity.WARNING,
				"A server that a mail program asks for settings does not answer.",
				"The name is in the DNS and nothing answers there. Setting up an account takes until the "
						+ "program gives up.",
				"Let the server answer, if only to say that nothing is there, or take the name out of the DNS.",
				Sources.AUTOCONFIG));
	}

	@Override
	public Optional<Finding> judge(Lookup lookup, Circumstances at) {
		return lookup.attempt().outcome() instanceof Outcome.NoReply silent && lookup.attempt().method() != Method.GUESS
				? Optional.of(info().finding(lookup.program().label() + " waits for " + Targets.host(lookup)
						+ ", which does not answer.").at(lookup.program().label())
						.withEvidence(List.of(lookup.attempt().target(), silent.reason())))
				: Optional.empty();
	}
}
