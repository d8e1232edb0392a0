package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** No notices of delivery. */
final class NoDeliveryNotices extends FactRule<SmtpComfort> {

	NoDeliveryNotices() {
		super(SmtpComfort.class, new RuleInfo("smtp.no-dsn", Severity.INFO,
				"The server does not offer DSN.",
				"Users cannot ask to be told when a message was delivered. Many servers hide it on purpose.",
				"Nothing to do unless users ask for it.",
				Reference.rfc(3461, "3")));
	}

	@Override
	public Optional<Finding> judge(SmtpComfort comfort, Circumstances at) {
		return !comfort.ehlo().dsn() ? Optional.of(info().finding()) : Optional.empty();
	}
}
