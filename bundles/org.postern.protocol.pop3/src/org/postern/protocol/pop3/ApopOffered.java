package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** APOP beside better ways to log in. */
final class ApopOffered extends FactRule<Pop3Welcome> {

	ApopOffered() {
		super(Pop3Welcome.class, new RuleInfo("pop3.apop-offered", Severity.ADVICE,
				"The server offers APOP, which is out of date.",
				"Some programs choose it because it looks safer. It rests on MD5, and the server has to keep passwords "
						+ "readable for it; under TLS it protects nothing more.",
				"Switch APOP off on the server (the timestamp in the greeting goes with it).",
				Reference.rfc(1939, "13")));
	}

	@Override
	public Optional<Finding> judge(Pop3Welcome welcome, Circumstances at) {
		boolean beside = welcome.counts() && welcome.timestamp().isPresent() && welcome.capabilities().login();
		return beside ? Optional.of(info().finding().withEvidence(welcome.timestamp().stream().toList()))
				: Optional.empty();
	}
}
