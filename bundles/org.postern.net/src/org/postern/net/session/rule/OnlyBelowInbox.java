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

/** Folders have to be below the inbox. */
final class OnlyBelowInbox extends FactRule<FolderTrial> {

	OnlyBelowInbox() {
		super(FolderTrial.class, new RuleInfo("folders.below-inbox", Severity.INFO,
				"Folders can be made below the inbox only.",
				"That is how some servers are configured. Programs that follow the namespace the "
						+ "server tells find their way; others need \"INBOX\" as path prefix.",
				"Nothing to do; tell users of old programs the path prefix.",
				Reference.rfc(9051, "6.3.10")));
	}

	@Override
	public Optional<Finding> judge(FolderTrial seen, Circumstances at) {
		return seen.done(Kind.CREATE) && seen.folder().startsWith("INBOX")
				? Optional.of(info().finding().withEvidence(List.of("Made: " + seen.folder())))
				: Optional.empty();
	}
}
