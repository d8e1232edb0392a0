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

/** No message can be put in. */
final class AppendRefused extends FactRule<FolderTrial> {

	AppendRefused() {
		super(FolderTrial.class, new RuleInfo("folders.append-refused", Severity.WARNING,
				"No message can be put into a folder by IMAP.",
				"Programs put a copy of sent mail and drafts into folders that way. Sent mail is then "
						+ "missing on other devices.",
				"Allow it, or make room: the reason is in the server's reply, often a full mailbox.",
				Reference.rfc(9051, "6.3.12")));
	}

	@Override
	public Optional<Finding> judge(FolderTrial seen, Circumstances at) {
		return seen.failed(Kind.APPEND).map(deed -> info().finding().withEvidence(List.of("The server said: " + deed.reply())));
	}
}
