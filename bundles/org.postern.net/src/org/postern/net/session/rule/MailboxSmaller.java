package org.postern.net.session.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.SizeTrial;

/** A mailbox that takes less than the server. */
final class MailboxSmaller extends FactRule<SizeTrial> {

	MailboxSmaller() {
		super(SizeTrial.class, new RuleInfo("size.mailbox-smaller", Severity.ADVICE,
				"The mailbox takes no message of the announced size.",
				"The server takes such messages for others. Here they bounce: the mailbox has a limit "
						+ "of its own, or too little room.",
				"Raise the limit of the mailbox, or announce a smaller SIZE.",
				Reference.rfc(1870, "6.2")));
	}

	@Override
	public Optional<Finding> judge(SizeTrial seen, Circumstances at) {
		return seen.mailbox().filter(SizeTrial.Asked::isTooLarge)
				.map(asked -> info().finding().withEvidence(List.of("The server said: " + asked.reply())));
	}
}
