package org.postern.core.internal.simulate.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.Ending;
import org.postern.net.rule.FactRule;

/** Settings that anybody on the way can change. */
final class SettingsOverHttp extends FactRule<Ending> {

	SettingsOverHttp() {
		super(Ending.class, new RuleInfo("client.settings-over-http", Severity.WARNING,
				"A mail program takes the settings from a page without TLS.",
				"Whoever is between the user and the server, for example in a public network, can answer "
						+ "instead and lead the password to a server of their own.",
				"Serve the settings over HTTPS, with a certificate for the name that the program asks.",
				Sources.AUTOCONFIG));
	}

	@Override
	public Optional<Finding> judge(Ending ending, Circumstances at) {
		return ending.settings().filter(settings -> settings.plain())
				.map(settings -> info().finding(ending.program().label() + " takes the settings of " + ending.address()
						+ " from a page without TLS.").at(ending.program().label())
						.withEvidence(List.of(settings.from())));
	}
}
