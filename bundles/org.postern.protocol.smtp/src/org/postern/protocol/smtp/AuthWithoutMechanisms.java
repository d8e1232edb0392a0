package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** AUTH with nothing behind it. */
final class AuthWithoutMechanisms extends FactRule<Ehlo> {

	AuthWithoutMechanisms() {
		super(Ehlo.class, new RuleInfo("smtp.auth-without-mechanisms", Severity.WARNING,
				"The server offers login, but no way to do it.",
				"AUTH has to be followed by mechanisms. Programs find none that they know, and say that login is not "
						+ "possible.",
				"Look at the login service behind the server (SASL, Dovecot): it usually does not run, or its list is "
						+ "empty.",
				Reference.rfc(4954, "3")));
	}

	@Override
	public Optional<Finding> judge(Ehlo ehlo, Circumstances at) {
		boolean empty = ehlo.counts() && (ehlo.auth() || ehlo.oldAuth()) && ehlo.mechanisms().isEmpty();
		return empty ? Optional.of(info().finding()) : Optional.empty();
	}
}
