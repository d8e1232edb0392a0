package org.postern.protocol.managesieve;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Another script is in force than before. */
final class ActiveChanged extends FactRule<ScriptVisit> {

	ActiveChanged() {
		super(ScriptVisit.class, new RuleInfo("managesieve.active-changed", Severity.ERROR,
				"Storing a script changed which script is in force.",
				"Only SETACTIVE may do that. Mail of this user is no longer sorted as it was.",
				"Make the former script active again in the user's program, and update the server.",
				Reference.rfc(5804, "2.8")));
	}

	@Override
	public Optional<Finding> judge(ScriptVisit seen, Circumstances at) {
		return seen.activeBefore().equals(seen.activeAfter()) ? Optional.empty()
				: Optional.of(info().finding().withEvidence(List.of("Before: " + seen.activeBefore().orElse("none"),
						"After: " + seen.activeAfter().orElse("none"))));
	}
}
