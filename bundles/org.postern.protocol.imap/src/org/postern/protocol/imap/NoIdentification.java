package org.postern.protocol.imap;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Programs that cannot say what they are. */
final class NoIdentification extends FactRule<ImapComfort> {

	NoIdentification() {
		super(ImapComfort.class, new RuleInfo("imap.no-id", Severity.INFO,
				"The server does not offer ID before the login.",
				"With ID the log of the server tells which program a user has, which helps to find out why it fails.",
				"Nothing to do unless you miss it in the log.",
				Reference.rfc(2971, "3.1")));
	}

	@Override
	public Optional<Finding> judge(ImapComfort comfort, Circumstances at) {
		return !comfort.abilities().id() ? Optional.of(info().finding()) : Optional.empty();
	}
}
