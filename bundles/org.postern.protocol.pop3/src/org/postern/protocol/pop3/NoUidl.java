package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Messages without names that last. */
final class NoUidl extends FactRule<Pop3Abilities> {

	NoUidl() {
		super(Pop3Abilities.class, new RuleInfo("pop3.no-uidl", Severity.WARNING,
				"The server does not offer UIDL.",
				"Programs that leave mail on the server tell by UIDL what they have fetched already. Without it they "
						+ "fetch everything again each time, or refuse to leave mail there.",
				"Switch UIDL on in the server, or use one that has it; every common server does.",
				Reference.rfc(1939, "7")));
	}

	@Override
	public Optional<Finding> judge(Pop3Abilities abilities, Circumstances at) {
		return abilities.uidl() ? Optional.empty() : Optional.of(info().finding());
	}
}
