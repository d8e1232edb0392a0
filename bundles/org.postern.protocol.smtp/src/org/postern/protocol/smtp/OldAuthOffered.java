package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A way to write AUTH that is out of date. */
final class OldAuthOffered extends FactRule<SmtpComfort> {

	OldAuthOffered() {
		super(SmtpComfort.class, new RuleInfo("smtp.old-auth", Severity.INFO,
				"The server also offers login as AUTH=, as very old programs want it.",
				"Outlook Express and the like needed it twenty years ago. Nothing else reads it.",
				"Switch it off (broken_sasl_auth_clients and the like).",
				Reference.rfc(4954, "3")));
	}

	@Override
	public Optional<Finding> judge(SmtpComfort comfort, Circumstances at) {
		return comfort.ehlo().oldAuth() ? Optional.of(info().finding()) : Optional.empty();
	}
}
