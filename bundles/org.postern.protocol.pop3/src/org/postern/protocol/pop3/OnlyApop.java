package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A login that only few programs know. */
final class OnlyApop extends FactRule<Pop3Welcome> {

	OnlyApop() {
		super(Pop3Welcome.class, new RuleInfo("pop3.only-apop", Severity.WARNING,
				"The server takes no other login than APOP.",
				"APOP rests on MD5, which can be turned around to find passwords, and the server has to keep them "
						+ "readable for it. Many programs no longer know it.",
				"Offer USER or SASL PLAIN under TLS.",
				Reference.rfc(1939, "7")));
	}

	@Override
	public Optional<Finding> judge(Pop3Welcome welcome, Circumstances at) {
		boolean only = welcome.counts() && welcome.timestamp().isPresent() && welcome.capabilities().known()
				&& !welcome.capabilities().login();
		return only ? Optional.of(info().finding().withEvidence(welcome.timestamp().stream().toList()))
				: Optional.empty();
	}
}
