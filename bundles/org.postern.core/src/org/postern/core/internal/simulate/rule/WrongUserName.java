package org.postern.core.internal.simulate.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.profile.ClientProfile;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.ServerChoice;
import org.postern.net.rule.FactRule;

/** A user name that the server does not know. */
final class WrongUserName extends FactRule<ServerChoice> {

	WrongUserName() {
		super(ServerChoice.class, new RuleInfo("client.wrong-user-name", Severity.ERROR,
				"A mail program would log in with a wrong user name.",
				"The login fails, and the user is asked for the password again and again though it is right.",
				"Correct the user name in what is published, or the rule for user names of the domain.",
				Sources.AUTOCONFIG));
	}

	@Override
	public Optional<Finding> judge(ServerChoice choice, Circumstances at) {
		Optional<String> right = choice.meant().map(ClientProfile::userName).map(rule -> rule.apply(choice.address()));
		return right.filter(name -> !choice.server().users().isEmpty() && !choice.server().users().contains(name))
				.map(name -> Choices.finding(info(), choice, " would log in as '"
						+ String.join("' or '", choice.server().users()) + "', and the user name is '" + name + "'."));
	}
}
