package org.postern.core.internal.probe.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.LoginAttempt;
import org.postern.net.session.LoginRound;

/** A server that lets everybody in. */
final class AnyPassword extends FactRule<LoginRound> {

	AnyPassword() {
		super(LoginRound.class, new RuleInfo("login.any-password", Severity.ERROR,
				"The server accepts a wrong password.",
				"A password made up at random was accepted for a user who exists. Everybody can read and send"
				+ " this user's mail.",
				"Close the port at once; then look for a test setting, such as a password database that "
				+ "allows everything.",
				Reference.rfc(4422, "6")));
	}

	@Override
	public Optional<Finding> judge(LoginRound round, Circumstances at) {
		return round.wrongPassword().filter(LoginAttempt::isAccepted)
				.map(attempt -> info().finding("The server accepts a wrong password for user '" + attempt.user() + "'.")
						.withEvidence(List.of(LoginEvidence.line(attempt))));
	}
}
