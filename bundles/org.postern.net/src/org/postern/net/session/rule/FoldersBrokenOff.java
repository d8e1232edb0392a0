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

/** A connection that ends in the middle. */
final class FoldersBrokenOff extends FactRule<FolderTrial> {

	FoldersBrokenOff() {
		super(FolderTrial.class, new RuleInfo("folders.broken-off", Severity.WARNING,
				"The server broke off while a folder was worked with.",
				"Programs that make, rename or fill folders report an error, or try again and again.",
				"Look at the server's log at this time; a crash of the server's process is likely.",
				Reference.rfc(9051, "3.4")));
	}

	@Override
	public Optional<Finding> judge(FolderTrial seen, Circumstances at) {
		return seen.broken().map(why -> info().finding().withEvidence(List.of("What happened: " + why)));
	}
}
