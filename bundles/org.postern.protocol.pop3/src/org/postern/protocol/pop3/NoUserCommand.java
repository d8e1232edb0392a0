package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Capabilities;
import org.postern.net.rule.FactRule;

/** A login that old programs cannot use. */
final class NoUserCommand extends FactRule<Pop3Welcome> {

	NoUserCommand() {
		super(Pop3Welcome.class, new RuleInfo("pop3.no-user", Severity.ADVICE,
				"The server does not offer USER; programs need SASL to log in.",
				"Most programs of today know AUTH PLAIN. Old ones, and scanners or telephones with a mail client, know "
						+ "only USER and PASS.",
				"Offer USER under TLS too, unless it was switched off on purpose.",
				Reference.rfc(2449, "6.2")));
	}

	@Override
	public Optional<Finding> judge(Pop3Welcome welcome, Circumstances at) {
		Capabilities offered = welcome.capabilities();
		boolean missing = welcome.counts() && offered.known() && !offered.mechanisms().isEmpty() && !offered.has("USER");
		return missing ? Optional.of(info().finding().withEvidence(offered.mechanisms())) : Optional.empty();
	}
}
