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

/** A folder keeps its name. */
final class RenameRefused extends FactRule<FolderTrial> {

	RenameRefused() {
		super(FolderTrial.class, new RuleInfo("folders.rename-refused", Severity.WARNING,
				"A folder cannot be renamed by IMAP.",
				"Who renames or moves a folder in a mail program gets an error, or finds the old name "
						+ "again.",
				"Allow users to rename folders; the reason is in the server's reply.",
				Reference.rfc(9051, "6.3.6")));
	}

	@Override
	public Optional<Finding> judge(FolderTrial seen, Circumstances at) {
		return seen.failed(Kind.RENAME).map(deed -> info().finding().withEvidence(List.of("The server said: " + deed.reply())));
	}
}
