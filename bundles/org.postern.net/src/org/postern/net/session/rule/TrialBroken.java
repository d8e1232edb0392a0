package org.postern.net.session.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.TrialFailed;

/** Something that could not be tried out, although a login worked before. */
final class TrialBroken extends FactRule<TrialFailed> {

	private final String what;

	/** @param what the name of the trial, which the id begins with */
	TrialBroken(String what, String doing, Reference reference) {
		super(TrialFailed.class, new RuleInfo(what + ".failed", Severity.WARNING,
				"The server broke off, or refused, while " + doing + ".",
				"A login worked a moment before. Programs that do the same meet the same error.",
				"Read the server's words below, and its log at this time.", reference));
		this.what = what;
	}

	@Override
	public Optional<Finding> judge(TrialFailed seen, Circumstances at) {
		return seen.what().equals(what)
				? Optional.of(info().finding().withEvidence(List.of("What happened: " + seen.reply())))
				: Optional.empty();
	}
}
