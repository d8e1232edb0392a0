package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Queues that anybody can start. */
final class EtrnOffered extends FactRule<SmtpComfort> {

	EtrnOffered() {
		super(SmtpComfort.class, new RuleInfo("smtp.etrn-offered", Severity.INFO,
				"The server offers ETRN.",
				"Anybody can make it try its queue for a domain. That was made for dial-up lines; today it is rarely "
						+ "used.",
				"Switch ETRN off if no server fetches its mail that way.",
				Reference.rfc(1985, "3")));
	}

	@Override
	public Optional<Finding> judge(SmtpComfort comfort, Circumstances at) {
		return comfort.ehlo().etrn() ? Optional.of(info().finding()) : Optional.empty();
	}
}
