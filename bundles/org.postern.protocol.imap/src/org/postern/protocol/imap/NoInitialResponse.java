package org.postern.protocol.imap;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A round trip more at every login. */
final class NoInitialResponse extends FactRule<ImapComfort> {

	NoInitialResponse() {
		super(ImapComfort.class, new RuleInfo("imap.no-sasl-ir", Severity.INFO,
				"The server does not offer SASL-IR.",
				"Programs need one round trip more to log in, which is felt far from the server.",
				"Use a server that offers it where many users are far away.",
				Reference.rfc(4959, "3")));
	}

	@Override
	public Optional<Finding> judge(ImapComfort comfort, Circumstances at) {
		return !comfort.abilities().saslIr() ? Optional.of(info().finding()) : Optional.empty();
	}
}
