package org.postern.protocol.smtp;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A refusal that invites to try again. */
final class RelayDeferred extends FactRule<RelayTrial> {

	RelayDeferred() {
		super(RelayTrial.class, new RuleInfo("smtp.relay-deferred", Severity.INFO,
				"The server refuses to relay with a code that means \"later\".",
				"Nothing is relayed. But a program that sends without logging in is told to try again, for days, in place "
						+ "of being told at once what is wrong; Postfix does so unless it is told otherwise.",
				"Refuse for good (reject_unauth_destination in the place of defer_unauth_destination in "
						+ "smtpd_relay_restrictions).",
				Reference.rfc(5321, "4.2.1")));
	}

	@Override
	public Optional<Finding> judge(RelayTrial trial, Circumstances at) {
		List<RelayAttempt> deferred = trial.attempts().stream().filter(RelayAttempt::isDeferred).limit(1).toList();
		return deferred.isEmpty() ? Optional.empty()
				: Optional.of(info().finding().withEvidence(RelayEvidence.of(deferred)));
	}
}
