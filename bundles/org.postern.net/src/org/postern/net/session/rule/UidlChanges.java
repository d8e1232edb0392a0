package org.postern.net.session.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.MaildropTrial;

/** Ids that are not stable. */
final class UidlChanges extends FactRule<MaildropTrial> {

	UidlChanges() {
		super(MaildropTrial.class, new RuleInfo("maildrop.uidl-changes", Severity.ERROR,
				"The unique ids of messages are others in the next session.",
				"Programs that leave mail on the server take every message for a new one: at each "
						+ "look users get all their mail once more.",
				"Correct how the server makes the ids (a setting such as pop3_uidl_format), and never "
						+ "change that while users leave mail.",
				Reference.rfc(1939, "7")));
	}

	@Override
	public Optional<Finding> judge(MaildropTrial seen, Circumstances at) {
		return seen.changed().isEmpty() ? Optional.empty()
				: Optional.of(info().finding().withEvidence(seen.changed().stream().limit(5).toList()));
	}
}
