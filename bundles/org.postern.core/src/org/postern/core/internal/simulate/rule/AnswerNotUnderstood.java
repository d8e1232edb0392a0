package org.postern.core.internal.simulate.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.Lookup;
import org.postern.core.simulate.Outcome;
import org.postern.net.rule.FactRule;

/** An answer that is no settings. */
final class AnswerNotUnderstood extends FactRule<Lookup> {

	AnswerNotUnderstood() {
		super(Lookup.class, new RuleInfo("client.answer-not-understood", Severity.ERROR,
				"A mail program asks for settings and cannot read the answer.",
				"It passes over the answer as if there were none, so the settings that you published do not "
						+ "arrive.",
				"Correct the document at the place that is named.",
				Sources.AUTOCONFIG));
	}

	@Override
	public Optional<Finding> judge(Lookup lookup, Circumstances at) {
		return lookup.attempt().outcome() instanceof Outcome.Malformed malformed
				? Optional.of(info().finding(lookup.program().label() + " cannot read the answer of "
						+ Targets.host(lookup) + ".").at(lookup.program().label())
						.withEvidence(List.of(lookup.attempt().target(), malformed.reason())))
				: Optional.empty();
	}
}
