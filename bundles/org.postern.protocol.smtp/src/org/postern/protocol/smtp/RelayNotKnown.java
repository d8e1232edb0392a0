package org.postern.protocol.smtp;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A check that came to no result. */
final class RelayNotKnown extends FactRule<RelayTrial> {

	RelayNotKnown() {
		super(RelayTrial.class, new RuleInfo("smtp.relay-not-known", Severity.INFO,
				"Whether the server sends for strangers could not be found out.",
				"It put the test off, or closed the connection: greylisting, a limit for strangers, or a rule against "
						+ "such tests. This is no proof of either.",
				"Test again later, or from another network.",
				Reference.rfc(2505, "2.1")));
	}

	@Override
	public Optional<Finding> judge(RelayTrial trial, Circumstances at) {
		boolean known = trial.isRefused() || !trial.acceptedPlain().isEmpty();
		return known ? Optional.empty()
				: Optional.of(info().finding().withEvidence(RelayEvidence.of(trial.attempts())));
	}
}
