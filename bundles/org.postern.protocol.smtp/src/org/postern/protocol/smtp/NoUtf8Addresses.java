package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Addresses in other alphabets. */
final class NoUtf8Addresses extends FactRule<SmtpComfort> {

	NoUtf8Addresses() {
		super(SmtpComfort.class, new RuleInfo("smtp.no-smtputf8", Severity.INFO,
				"The server does not offer SMTPUTF8.",
				"Addresses with letters beyond ASCII cannot be used here.",
				"Switch SMTPUTF8 on where such addresses are wanted.",
				Reference.rfc(6531, "3.1")));
	}

	@Override
	public Optional<Finding> judge(SmtpComfort comfort, Circumstances at) {
		return !comfort.ehlo().smtpUtf8() ? Optional.of(info().finding()) : Optional.empty();
	}
}
