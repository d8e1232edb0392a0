package org.postern.net.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.fact.EarlyTalk;

/** A defence that mail programs in a hurry run into. */
final class EarlyTalkTurnedAway extends FactRule<EarlyTalk> {

	EarlyTalkTurnedAway() {
		super(EarlyTalk.class, new RuleInfo("greeting.early-talk-refused", Severity.INFO,
				"The server turns away clients that speak before its greeting.",
				"A client has to wait for the greeting. Many senders of spam do not, and this keeps them out. A device or "
						+ "a script that does not wait fails here too, and for no other reason that users can see.",
				"Nothing to do. Let devices that fail wait for the greeting, or send over a submission port.",
				Reference.rfc(5321, "4.3.1")));
	}

	@Override
	public Optional<Finding> judge(EarlyTalk talk, Circumstances at) {
		return talk.outcome() == EarlyTalk.Outcome.TURNED_AWAY
				? Optional.of(info().finding().withEvidence(List.of(talk.describe())))
				: Optional.empty();
	}
}
