package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Lists whose members anybody can have named. */
final class ExpandOffered extends FactRule<SmtpComfort> {

	ExpandOffered() {
		super(SmtpComfort.class, new RuleInfo("smtp.expn-offered", Severity.ADVICE,
				"The server says that it names the members of lists to anybody (EXPN).",
				"Senders of spam use it to collect addresses.",
				"Switch EXPN off.",
				Reference.rfc(5321, "7.3")));
	}

	@Override
	public Optional<Finding> judge(SmtpComfort comfort, Circumstances at) {
		return comfort.ehlo().expn() ? Optional.of(info().finding()) : Optional.empty();
	}
}
