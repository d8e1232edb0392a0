package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** No limit for the size of messages. */
final class SizeUnlimited extends FactRule<SmtpComfort> {

	SizeUnlimited() {
		super(SmtpComfort.class, new RuleInfo("smtp.size-unlimited", Severity.INFO,
				"The server tells no limit for the size of a message.",
				"Zero, or no number, means that no fixed limit is in force. One large message can fill the disk.",
				"Set a limit, 50 MB for example.",
				Reference.rfc(1870, "3")));
	}

	@Override
	public Optional<Finding> judge(SmtpComfort comfort, Circumstances at) {
		return comfort.ehlo().size().filter(Size::isUnlimited).isPresent() ? Optional.of(info().finding()) : Optional.empty();
	}
}
