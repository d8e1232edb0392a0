package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Letters that have to be packed. */
final class NoEightBit extends FactRule<SmtpComfort> {

	NoEightBit() {
		super(SmtpComfort.class, new RuleInfo("smtp.no-8bitmime", Severity.INFO,
				"The server does not offer 8BITMIME.",
				"Programs pack letters beyond ASCII into 7 bits, which makes messages a third larger and breaks some "
						+ "signatures on the way.",
				"Switch 8BITMIME on in the server.",
				Reference.rfc(6152, "3")));
	}

	@Override
	public Optional<Finding> judge(SmtpComfort comfort, Circumstances at) {
		return !comfort.ehlo().eightBitMime() ? Optional.of(info().finding()) : Optional.empty();
	}
}
