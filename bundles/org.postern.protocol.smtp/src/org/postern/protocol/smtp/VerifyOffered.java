package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Addresses that anybody can have checked. */
final class VerifyOffered extends FactRule<SmtpComfort> {

	VerifyOffered() {
		super(SmtpComfort.class, new RuleInfo("smtp.vrfy-offered", Severity.ADVICE,
				"The server says that it checks addresses for anybody (VRFY).",
				"Senders of spam use it to find out which mailboxes exist.",
				"Switch VRFY off (disable_vrfy_command and the like).",
				Reference.rfc(5321, "7.3")));
	}

	@Override
	public Optional<Finding> judge(SmtpComfort comfort, Circumstances at) {
		return comfort.ehlo().vrfy() ? Optional.of(info().finding()) : Optional.empty();
	}
}
