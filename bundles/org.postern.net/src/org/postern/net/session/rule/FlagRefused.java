package org.postern.net.session.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.FolderTrial;
import org.postern.net.session.FolderTrial.Kind;

/** No message can be marked. */
final class FlagRefused extends FactRule<FolderTrial> {

	FlagRefused() {
		super(FolderTrial.class, new RuleInfo("folders.flag-refused", Severity.WARNING,
				"A message cannot be marked by IMAP.",
				"Read, answered and important messages look new again in the next program.",
				"Give users the right to change flags; the reason is in the server's reply.",
				Reference.rfc(9051, "6.4.6")));
	}

	@Override
	public Optional<Finding> judge(FolderTrial seen, Circumstances at) {
		return seen.failed(Kind.FLAG).map(deed -> info().finding().withEvidence(List.of("The server said: " + deed.reply())));
	}
}
