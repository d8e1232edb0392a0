package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Mail that is gone once it was read. */
final class ExpireAtOnce extends FactRule<Pop3Abilities> {

	ExpireAtOnce() {
		super(Pop3Abilities.class, new RuleInfo("capa.expire-at-once", Severity.WARNING,
				"The server announces that mail is removed as soon as it was fetched (EXPIRE 0).",
				"\"Leave messages on the server\" cannot work then: whatever a program is set to, the first device that fetches "
						+ "a message has the only copy.",
				"Let the server keep fetched mail for some days, or tell users to read with IMAP.",
				Reference.rfc(2449, "6.7")));
	}

	@Override
	public Optional<Finding> judge(Pop3Abilities abilities, Circumstances at) {
		boolean atOnce = abilities.expire().stream().flatMapToInt(expire -> expire.days().stream())
				.anyMatch(days -> days == 0);
		return atOnce ? Optional.of(info().finding()) : Optional.empty();
	}
}
