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

/** No folder can be made. */
final class FoldersRefused extends FactRule<FolderTrial> {

	FoldersRefused() {
		super(FolderTrial.class, new RuleInfo("folders.create-refused", Severity.WARNING,
				"No folder can be made by IMAP, neither beside the inbox nor below it.",
				"Mail programs make folders for drafts, sent mail and what users sort; without them "
						+ "they keep such mail on one device, or report errors.",
				"Allow users to make folders (rights of the mailbox, quota on folders), or read the "
						+ "reason in the server's reply.",
				Reference.rfc(9051, "6.3.4")));
	}

	@Override
	public Optional<Finding> judge(FolderTrial seen, Circumstances at) {
		return seen.failed(Kind.CREATE).map(deed -> info().finding().withEvidence(List.of("The server said: " + deed.reply())));
	}
}
