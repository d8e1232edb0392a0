package org.postern.protocol.imap;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A server that wants UTF-8 from everyone. */
final class OnlyUtf8 extends FactRule<ImapAbilities> {

	OnlyUtf8() {
		super(ImapAbilities.class, new RuleInfo("imap.utf8-only", Severity.ADVICE,
				"The server works only with programs that know UTF-8 in IMAP (UTF8=ONLY).",
				"Most programs do not know it and cannot use the mailbox.",
				"Let the server say UTF8=ACCEPT.",
				Reference.rfc(6855, "6")));
	}

	@Override
	public Optional<Finding> judge(ImapAbilities abilities, Circumstances at) {
		return abilities.utf8().filter("ONLY"::equalsIgnoreCase).filter(only -> abilities.counts()).map(only -> info().finding());
	}
}
