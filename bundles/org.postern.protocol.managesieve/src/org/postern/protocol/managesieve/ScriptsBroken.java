package org.postern.protocol.managesieve;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.TrialFailed;

/** Scripts that could not be tried out. */
final class ScriptsBroken extends FactRule<TrialFailed> {

	ScriptsBroken() {
		super(TrialFailed.class, new RuleInfo("managesieve.scripts-failed", Severity.WARNING,
				"The server broke off, or refused, while a script was stored and removed again.",
				"A login worked a moment before. Programs that do the same meet the same error.",
				"Read the server's words below, and its log at this time.",
				Reference.rfc(5804, "2")));
	}

	@Override
	public Optional<Finding> judge(TrialFailed seen, Circumstances at) {
		return seen.what().equals(ScriptTrial.WHAT)
				? Optional.of(info().finding().withEvidence(List.of("What happened: " + seen.reply())))
				: Optional.empty();
	}
}
