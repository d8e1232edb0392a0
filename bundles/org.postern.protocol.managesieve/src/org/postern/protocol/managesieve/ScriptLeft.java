package org.postern.protocol.managesieve;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A script stays behind. */
final class ScriptLeft extends FactRule<ScriptVisit> {

	ScriptLeft() {
		super(ScriptVisit.class, new RuleInfo("managesieve.script-left", Severity.WARNING,
				"A script of a test is left in the mailbox.",
				"It is not active and does nothing. This test, or a former one that was broken off, could not "
						+ "delete it.",
				"Delete it in the user's program.",
				Reference.rfc(5804, "2.10")));
	}

	@Override
	public Optional<Finding> judge(ScriptVisit seen, Circumstances at) {
		return seen.left().isEmpty() ? Optional.empty()
				: Optional.of(info().finding("Left in the mailbox: " + String.join(", ", seen.left()) + "."));
	}
}
