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

/** No look at a header. */
final class TopRefused extends FactRule<MaildropTrial> {

	TopRefused() {
		super(MaildropTrial.class, new RuleInfo("maildrop.top-refused", Severity.WARNING,
				"The server refuses to show the header of a message (TOP).",
				"Programs that let users choose what to fetch, and spam filters in programs, have to "
						+ "fetch whole messages.",
				"Switch TOP on.",
				Reference.rfc(1939, "7")));
	}

	@Override
	public Optional<Finding> judge(MaildropTrial seen, Circumstances at) {
		return seen.top().map(reply -> info().finding().withEvidence(List.of("The server said: " + reply)));
	}
}
