package org.postern.core.internal.probe.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A test message that stays behind. */
final class LeftBehind extends FactRule<LetterLeft> {

	LeftBehind() {
		super(LetterLeft.class, new RuleInfo("remove.left", Severity.WARNING,
				"The test message could not be removed.",
				"It stays in the inbox it was sent to.",
				"Delete the message by hand; its subject is below.",
				Reference.rfc(9051, "6.4.3")));
	}

	@Override
	public Optional<Finding> judge(LetterLeft seen, Circumstances at) {
		return Optional.of(info().finding("The test message could not be removed from the inbox of " + seen.address() + ".")
				.withEvidence(List.of("Subject: " + seen.subject(), "The server said: " + seen.reply())));
	}
}
