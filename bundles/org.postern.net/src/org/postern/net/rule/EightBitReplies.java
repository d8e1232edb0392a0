package org.postern.net.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Manners;

/** Replies in letters that not every program can read. */
final class EightBitReplies extends FactRule<Manners> {

	EightBitReplies() {
		super(Manners.class, new RuleInfo("dialogue.not-ascii", Severity.ADVICE,
				"The server answers in letters beyond ASCII.",
				"Replies are in ASCII unless UTF-8 was agreed on. Programs show them as they happen to, and some refuse the "
						+ "line.",
				"Put greeting and messages of the server into ASCII.",
				Reference.rfc(5321, "2.4")));
	}

	@Override
	public Optional<Finding> judge(Manners manners, Circumstances at) {
		return manners.eightBit() == 0 ? Optional.empty()
				: Optional.of(info().finding("The server sent " + manners.eightBit() + " bytes beyond ASCII."));
	}
}
