package org.postern.protocol.imap;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A server of before 1996, or none at all. */
final class NoRevision extends FactRule<ImapAbilities> {

	NoRevision() {
		super(ImapAbilities.class, new RuleInfo("imap.no-revision", Severity.WARNING,
				"The server says neither IMAP4rev1 nor IMAP4rev2.",
				"Every server has to say which revision it speaks. Programs refuse to go on, or do not recognise the "
						+ "list.",
				"Update the server; look for something on the way that rewrites its capabilities.",
				Reference.rfc(9051, "7.2.2")));
	}

	@Override
	public Optional<Finding> judge(ImapAbilities abilities, Circumstances at) {
		return !abilities.counts() || abilities.rev1() || abilities.rev2() ? Optional.empty() : Optional.of(info().finding());
	}
}
