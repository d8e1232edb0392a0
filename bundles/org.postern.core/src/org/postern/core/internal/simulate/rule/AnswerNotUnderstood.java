package org.postern.core.internal.simulate.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.AttemptSeen;
import org.postern.core.simulate.Outcome;
import org.postern.net.rule.FactRule;

/** An answer that is no settings. */
final class AnswerNotUnderstood extends FactRule<AttemptSeen> {

	AnswerNotUnderstood() {
		super(AttemptSeen.class, new RuleInfo("client.answer-not-understood", Severity.ERROR,
				"A mail program asks for settings and cannot read the answer.",
				"It passes over the answer as if there were none, so the settings that you published do not "
						+ "arrive.",
				"Correct the document at the place that is named.",
				Sources.AUTOCONFIG));
	}

	@Override
	public Optional<Finding> judge(AttemptSeen seen, Circumstances at) {
		return seen.attempt().outcome() instanceof Outcome.Malformed malformed
				? Optional.of(info().finding(seen.program().label() + " cannot read the answer of "
						+ Targets.host(seen) + ".").at(seen.program().label())
						.withEvidence(List.of(seen.attempt().target(), malformed.reason())))
				: Optional.empty();
	}
}
