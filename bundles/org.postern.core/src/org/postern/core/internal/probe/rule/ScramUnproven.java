package org.postern.core.internal.probe.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.LoginRound;

/** SCRAM that ends before the server has proven itself. */
final class ScramUnproven extends FactRule<LoginRound> {

	ScramUnproven() {
		super(LoginRound.class, new RuleInfo("login.scram-unproven", Severity.WARNING,
				"The server ends SCRAM without proving that it knows the password.",
				"That proof is half of what SCRAM is for; strict mail programs break the login off here.",
				"Update the server, or take SCRAM out of its list.",
				Reference.rfc(5802, "3")));
	}

	@Override
	public Optional<Finding> judge(LoginRound round, Circumstances at) {
		return round.attempts().stream().filter(attempt -> attempt.isAccepted() && !attempt.proven()).findFirst()
				.map(attempt -> info().finding().withEvidence(List.of(LoginEvidence.line(attempt))));
	}
}
