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

/** Marks that are gone at the next look. */
final class FlagsForgotten extends FactRule<FolderTrial> {

	FlagsForgotten() {
		super(FolderTrial.class, new RuleInfo("folders.flags-forgotten", Severity.WARNING,
				"The server forgets what a message is marked with.",
				"It confirmed the marks and did not show them when the folder was opened again. Read "
						+ "and important messages look new on every other device.",
				"Look whether the mailbox is on a full or read-only disk, and whether its index is "
						+ "intact.",
				Reference.rfc(9051, "2.3.2")));
	}

	@Override
	public Optional<Finding> judge(FolderTrial seen, Circumstances at) {
		List<String> wanted = List.of("\\Seen", "\\Flagged");
		return seen.flags().map(kept -> wanted.stream().filter(flag -> kept.stream().noneMatch(flag::equalsIgnoreCase)).toList())
				.filter(missing -> !missing.isEmpty())
				.map(missing -> info().finding("The server forgets what a message is marked with: "
						+ String.join(", ", missing) + "."));
	}
}
