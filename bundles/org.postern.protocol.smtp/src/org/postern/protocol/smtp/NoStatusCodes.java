package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Refusals without exact reasons. */
final class NoStatusCodes extends FactRule<SmtpComfort> {

	NoStatusCodes() {
		super(SmtpComfort.class, new RuleInfo("smtp.no-status-codes", Severity.INFO,
				"The server does not offer ENHANCEDSTATUSCODES.",
				"Its refusals have three digits only, so that programs cannot tell a full mailbox from a rule.",
				"Switch enhanced status codes on where the server has them.",
				Reference.rfc(2034, "3")));
	}

	@Override
	public Optional<Finding> judge(SmtpComfort comfort, Circumstances at) {
		return !comfort.ehlo().enhancedStatusCodes() ? Optional.of(info().finding()) : Optional.empty();
	}
}
