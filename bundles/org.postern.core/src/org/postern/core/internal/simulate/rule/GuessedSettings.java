package org.postern.core.internal.simulate.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.ClientServer;
import org.postern.core.simulate.Ending;
import org.postern.core.simulate.Method;
import org.postern.net.rule.FactRule;

/** Settings that nobody announced. */
final class GuessedSettings extends FactRule<Ending> {

	GuessedSettings() {
		super(Ending.class, new RuleInfo("client.guessed", Severity.WARNING,
				"A mail program guesses the settings, for nobody tells them.",
				"It tries usual names and ports and takes the first that answers. That takes long, and ends on "
						+ "another server or port as soon as something else answers there.",
				"Publish the settings: autoconfig for Thunderbird, Autodiscover for Outlook, SRV records for "
						+ "Apple Mail and others.",
				Reference.rfc(6186, "1")));
	}

	@Override
	public Optional<Finding> judge(Ending ending, Circumstances at) {
		return ending.settings().filter(settings -> settings.method() == Method.GUESS)
				.map(settings -> finding(ending, settings));
	}

	private Finding finding(Ending ending, AccountSettings settings) {
		return info().finding(ending.program().label() + " guesses the settings of " + ending.address() + ".")
				.at(ending.program().label())
				.withEvidence(settings.servers().stream().map(ClientServer::describe).toList());
	}
}
