package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A round trip for every command. */
final class NoPop3Pipelining extends FactRule<Pop3Comfort> {

	NoPop3Pipelining() {
		super(Pop3Comfort.class, new RuleInfo("pop3.no-pipelining", Severity.INFO,
				"The server does not offer PIPELINING.",
				"Programs wait for each answer before they ask for the next message; far from the server that takes most "
						+ "of the time.",
				"Use a server that offers it where many users are far away.",
				Reference.rfc(2449, "6.6")));
	}

	@Override
	public Optional<Finding> judge(Pop3Comfort comfort, Circumstances at) {
		return comfort.abilities().pipelining() ? Optional.empty() : Optional.of(info().finding());
	}
}
