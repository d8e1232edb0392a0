package org.postern.core.internal.probe.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A message that does not arrive. */
final class NotFound extends FactRule<LetterLost> {

	NotFound() {
		super(LetterLost.class, new RuleInfo("receive.not-found", Severity.ERROR,
				"The message was accepted for sending and did not arrive.",
				"It may wait in the server's queue, have been sorted into another folder, or taken for spam.",
				"Look for the message id below in the server's log, and into the spam folder.",
				Reference.rfc(5321, "4.5.4.1")));
	}

	@Override
	public Optional<Finding> judge(LetterLost seen, Circumstances at) {
		return Optional.of(info().finding("The message was accepted for sending and did not arrive within "
				+ seen.waited().toSeconds() + " seconds.").withEvidence(List.of("Message-ID: " + seen.messageId())));
	}
}
