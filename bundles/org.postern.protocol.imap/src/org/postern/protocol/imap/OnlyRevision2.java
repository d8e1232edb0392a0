package org.postern.protocol.imap;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A server that only new programs understand. */
final class OnlyRevision2 extends FactRule<ImapAbilities> {

	OnlyRevision2() {
		super(ImapAbilities.class, new RuleInfo("imap.only-rev2", Severity.ADVICE,
				"The server speaks IMAP4rev2 only.",
				"Most programs of today ask for IMAP4rev1 and do not go on without it.",
				"Let the server offer IMAP4rev1 beside it.",
				Reference.rfc(9051, "7.2.2")));
	}

	@Override
	public Optional<Finding> judge(ImapAbilities abilities, Circumstances at) {
		return abilities.counts() && abilities.rev2() && !abilities.rev1() ? Optional.of(info().finding()) : Optional.empty();
	}
}
