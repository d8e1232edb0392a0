package org.postern.net.session.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.MaildropTrial;

/** Messages without an id. */
final class UidlIncomplete extends FactRule<MaildropTrial> {

	UidlIncomplete() {
		super(MaildropTrial.class, new RuleInfo("maildrop.uidl-incomplete", Severity.WARNING,
				"The server does not tell the unique ids of all messages.",
				"Messages without an id are fetched again and again, or never, by programs that leave "
						+ "mail on the server.",
				"Rebuild the index of the mailbox.",
				Reference.rfc(1939, "7")));
	}

	@Override
	public Optional<Finding> judge(MaildropTrial seen, Circumstances at) {
		boolean missing = seen.uidl().isEmpty() && seen.ids().size() < seen.asked();
		return missing ? Optional.of(info().finding("The server tells the unique ids of " + seen.ids().size() + " of "
				+ seen.asked() + " messages.")) : Optional.empty();
	}
}
