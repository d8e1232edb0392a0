package org.postern.protocol.smtp;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Role;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A server that nobody can complain to. */
final class NoPostmaster extends FactRule<RelayTrial> {

	NoPostmaster() {
		super(RelayTrial.class, new RuleInfo("smtp.no-postmaster", Severity.ADVICE,
				"The server takes no mail for its postmaster.",
				"Every server has to take mail for postmaster, so that others can report trouble. Some lists of bad "
						+ "servers ask for it.",
				"Create the address postmaster, or an alias to a person who reads it.",
				Reference.rfc(5321, "4.5.1")));
	}

	@Override
	public Optional<Finding> judge(RelayTrial trial, Circumstances at) {
		List<RelayAttempt> refused = trial.postmaster().stream().filter(RelayAttempt::isRefused)
				.filter(attempt -> attempt.rcpt().isPresent()).toList();
		return at.endpoint().role() == Role.RELAY && !refused.isEmpty()
				? Optional.of(info().finding().withEvidence(RelayEvidence.of(refused)))
				: Optional.empty();
	}
}
