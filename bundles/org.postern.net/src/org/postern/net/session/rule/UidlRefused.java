package org.postern.net.session.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.MaildropTrial;

/** No unique ids. */
final class UidlRefused extends FactRule<MaildropTrial> {

	UidlRefused() {
		super(MaildropTrial.class, new RuleInfo("maildrop.uidl-refused", Severity.WARNING,
				"The server refuses to tell the unique ids of messages (UIDL).",
				"Programs that leave mail on the server cannot tell what they have fetched already: "
						+ "they fetch everything again, or nothing.",
				"Switch UIDL on, or tell users to read with IMAP.",
				Reference.rfc(1939, "7")));
	}

	@Override
	public Optional<Finding> judge(MaildropTrial seen, Circumstances at) {
		return seen.uidl().map(reply -> info().finding().withEvidence(List.of("The server said: " + reply)));
	}
}
