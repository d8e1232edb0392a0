package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A round trip for every command. */
final class NoSmtpPipelining extends FactRule<SmtpComfort> {

	NoSmtpPipelining() {
		super(SmtpComfort.class, new RuleInfo("smtp.no-pipelining", Severity.INFO,
				"The server does not offer PIPELINING.",
				"Programs wait for each answer, which makes sending slower over long distances. Some servers hide it on "
						+ "port 25 to catch senders of spam.",
				"Switch PIPELINING on for users.",
				Reference.rfc(2920, "3")));
	}

	@Override
	public Optional<Finding> judge(SmtpComfort comfort, Circumstances at) {
		return !comfort.ehlo().pipelining() ? Optional.of(info().finding()) : Optional.empty();
	}
}
