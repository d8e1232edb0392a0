package org.postern.core.internal.simulate.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.ServerChoice;
import org.postern.net.rule.FactRule;

/** The right port with the wrong kind of encryption. */
final class OtherSecurity extends FactRule<ServerChoice> {

	OtherSecurity() {
		super(ServerChoice.class, new RuleInfo("client.wrong-security", Severity.ERROR,
				"A mail program is told another kind of encryption than the port has.",
				"A port speaks TLS from the first byte or begins in cleartext. A program that expects the other "
						+ "waits until it gives up.",
				"Correct the kind of encryption in what is published.",
				Reference.rfc(8314, "3")));
	}

	@Override
	public Optional<Finding> judge(ServerChoice choice, Circumstances at) {
		Security told = choice.server().endpoint().security();
		return choice.same().map(Endpoint::security).filter(open -> !fits(told, open))
				.map(open -> Choices.finding(info(), choice, " expects " + told.label() + " at "
						+ choice.server().endpoint().host() + ":" + choice.server().endpoint().port()
						+ ", where the policy has " + open.label() + "."));
	}

	private static boolean fits(Security told, Security open) {
		return switch (told) {
			case IMPLICIT_TLS -> open == Security.IMPLICIT_TLS;
			case STARTTLS_REQUIRED -> open.upgrades();
			case STARTTLS -> open != Security.IMPLICIT_TLS;
			case NONE -> open.allowsCleartext();
		};
	}
}
