package org.postern.protocol.smtp;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Addresses in an odd form that hide where mail shall go. */
final class RelaysTrickAddresses extends FactRule<RelayTrial> {

	RelaysTrickAddresses() {
		super(RelayTrial.class, new RuleInfo("smtp.relays-trick-addresses", Severity.WARNING,
				"The server takes addresses in an odd form that may hide a recipient elsewhere.",
				"The percent hack, quotes, source routes and bang paths name a recipient behind the server's own name. A "
						+ "server that takes them apart sends on for strangers; whether this one does cannot be seen without "
						+ "sending.",
				"Let the server refuse such addresses (allow_percent_hack, swap_bangpath, reject_unauth_destination and "
						+ "the like).",
				Reference.rfc(2505, "2.1")));
	}

	@Override
	public Optional<Finding> judge(RelayTrial trial, Circumstances at) {
		List<RelayAttempt> accepted = trial.acceptedTricks();
		boolean proves = !accepted.isEmpty() && !trial.isCatchAll() && trial.acceptedPlain().isEmpty();
		return proves ? Optional.of(info().finding().withEvidence(RelayEvidence.of(accepted))) : Optional.empty();
	}
}
