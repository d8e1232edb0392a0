package org.postern.protocol.imap;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Messages that cannot be stored. */
final class SmallAppendLimit extends FactRule<ImapAbilities> {

	private static final long USUAL = 10_000_000;

	SmallAppendLimit() {
		super(ImapAbilities.class, new RuleInfo("imap.append-limit-small", Severity.WARNING,
				"The server stores only small messages.",
				"Programs keep what was sent by storing a copy. What is larger than this limit was sent and is not found "
						+ "under \"Sent\".",
				"Raise the limit to that of the SMTP server, 25 MB or more.",
				Reference.rfc(7889, "2")));
	}

	@Override
	public Optional<Finding> judge(ImapAbilities abilities, Circumstances at) {
		return abilities.appendLimit().filter(bytes -> abilities.counts() && bytes < USUAL)
				.map(bytes -> info().finding("The server stores messages of up to " + bytes + " bytes only."));
	}
}
