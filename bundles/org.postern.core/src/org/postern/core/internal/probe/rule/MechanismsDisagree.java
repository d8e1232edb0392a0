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

/** A password that is right by one mechanism and wrong by another. */
final class MechanismsDisagree extends FactRule<LoginRound> {

	MechanismsDisagree() {
		super(LoginRound.class, new RuleInfo("login.mechanisms-disagree", Severity.WARNING,
				"The password is accepted by one mechanism and refused by another.",
				"Each mechanism may check passwords in a store of its own. Mail programs choose differently, "
				+ "so that some users get in and others do not.",
				"Set the password anew, so that it is stored for every mechanism, or take the mechanism that "
				+ "fails out of the server's list.",
				Reference.rfc(4422, "6")));
	}

	@Override
	public Optional<Finding> judge(LoginRound round, Circumstances at) {
		List<LoginAttempt> refused = round.attempts().stream().filter(attempt -> attempt.result().isRefusal()).toList();
		return round.accepted().filter(accepted -> !refused.isEmpty())
				.map(accepted -> info().finding("The password is accepted by " + accepted.way() + " and refused by "
						+ String.join(", ", refused.stream().map(LoginAttempt::way).toList()) + ".")
						.withEvidence(refused.stream().map(LoginEvidence::line).toList()));
	}
}
