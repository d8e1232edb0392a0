package org.postern.core.internal.simulate.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Security;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.ServerChoice;
import org.postern.net.rule.FactRule;

/** A password in cleartext. */
final class CleartextChoice extends FactRule<ServerChoice> {

	CleartextChoice() {
		super(ServerChoice.class, new RuleInfo("client.cleartext", Severity.ERROR,
				"A mail program would send the password without encryption.",
				"Everybody on the way can read the password and the mail.",
				"Offer TLS on the server, and publish a port with TLS.",
				Reference.rfc(8314, "4.1")));
	}

	@Override
	public Optional<Finding> judge(ServerChoice choice, Circumstances at) {
		boolean open = choice.server().endpoint().security() == Security.NONE && !choice.server().users().isEmpty();
		return open ? Optional.of(Choices.finding(info(), choice, " would send the password without encryption to "
				+ choice.server().endpoint().host() + ":" + choice.server().endpoint().port() + ".")) : Optional.empty();
	}
}
