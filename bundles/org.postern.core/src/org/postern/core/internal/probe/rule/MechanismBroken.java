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

/** A mechanism beside a working one that does not work. */
final class MechanismBroken extends FactRule<LoginRound> {

	MechanismBroken() {
		super(LoginRound.class, new RuleInfo("login.mechanism-broken", Severity.WARNING,
				"A mechanism that the server offers does not work.",
				"Mail programs that choose it fail although the password is right.",
				"Take the mechanism out of the server's list, or mend what the server says below.",
				Reference.rfc(4422, "3")));
	}

	@Override
	public Optional<Finding> judge(LoginRound round, Circumstances at) {
		List<LoginAttempt> broken = round.attempts().stream()
				.filter(attempt -> !attempt.isAccepted() && !attempt.result().isRefusal() && !attempt.result().isLater())
				.toList();
		return round.accepted().filter(accepted -> !broken.isEmpty())
				.map(accepted -> info().finding("The server offers "
						+ String.join(", ", broken.stream().map(LoginAttempt::way).toList())
						+ ", and it does not work; " + accepted.way() + " does.")
						.withEvidence(broken.stream().map(LoginEvidence::line).toList()));
	}
}
