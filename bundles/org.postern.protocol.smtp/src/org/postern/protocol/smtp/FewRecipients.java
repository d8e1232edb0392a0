package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Fewer recipients than every server has to take. */
final class FewRecipients extends FactRule<Ehlo> {

	private static final int USUAL = 100;

	FewRecipients() {
		super(Ehlo.class, new RuleInfo("smtp.few-recipients", Severity.ADVICE,
				"The server takes only few recipients for one message.",
				"Every server should take 100. Programs that know LIMITS split a message; the others have their message "
						+ "refused with 452.",
				"Raise the limit of recipients to 100 or more.",
				Reference.rfc(5321, "4.5.3.1.8")));
	}

	@Override
	public Optional<Finding> judge(Ehlo ehlo, Circumstances at) {
		return ehlo.mostRecipients().filter(most -> ehlo.counts() && most < USUAL)
				.map(most -> info().finding("The server takes " + most + " recipients for one message."));
	}
}
