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

/** A folder stays behind. */
final class FolderLeft extends FactRule<FolderTrial> {

	FolderLeft() {
		super(FolderTrial.class, new RuleInfo("folders.left", Severity.WARNING,
				"The folder of the test could not be deleted.",
				"It stays in the mailbox, with one short message in it.",
				"Delete the folder by hand; users who delete folders meet the same error.",
				Reference.rfc(9051, "6.3.5")));
	}

	@Override
	public Optional<Finding> judge(FolderTrial seen, Circumstances at) {
		List<String> evidence = seen.failed(Kind.DELETE).map(deed -> List.of("The server said: " + deed.reply()))
				.orElse(List.of());
		return seen.left().isEmpty() ? Optional.empty()
				: Optional.of(info().finding("The folder of the test could not be deleted: "
						+ String.join(", ", seen.left()) + ".").withEvidence(evidence));
	}
}
