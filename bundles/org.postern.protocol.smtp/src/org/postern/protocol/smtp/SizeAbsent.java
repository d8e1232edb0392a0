package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A limit that is not told. */
final class SizeAbsent extends FactRule<SmtpComfort> {

	SizeAbsent() {
		super(SmtpComfort.class, new RuleInfo("smtp.size-absent", Severity.INFO,
				"The server does not say how large a message may be.",
				"Programs learn of the limit when a large message was sent in vain.",
				"Switch SIZE on in the server.",
				Reference.rfc(1870, "3")));
	}

	@Override
	public Optional<Finding> judge(SmtpComfort comfort, Circumstances at) {
		return comfort.ehlo().size().isEmpty() ? Optional.of(info().finding()) : Optional.empty();
	}
}
