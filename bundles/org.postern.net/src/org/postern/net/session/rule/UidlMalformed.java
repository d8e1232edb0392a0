package org.postern.net.session.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.MaildropTrial;

/** Ids that programs cannot keep. */
final class UidlMalformed extends FactRule<MaildropTrial> {

	UidlMalformed() {
		super(MaildropTrial.class, new RuleInfo("maildrop.uidl-malformed", Severity.WARNING,
				"Unique ids of messages are not written as they have to be.",
				"They are one to 70 visible ASCII characters. Programs cut off longer ones and mix "
						+ "messages up.",
				"Correct how the server makes the ids.",
				Reference.rfc(1939, "7")));
	}

	@Override
	public Optional<Finding> judge(MaildropTrial seen, Circumstances at) {
		return seen.malformed().isEmpty() ? Optional.empty()
				: Optional.of(info().finding().withEvidence(seen.malformed().stream().limit(5).toList()));
	}
}
