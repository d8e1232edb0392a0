package org.postern.protocol.smtp;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** An open relay. */
final class RelaysForStrangers extends FactRule<RelayTrial> {

	RelaysForStrangers() {
		super(RelayTrial.class, new RuleInfo("smtp.relays-for-strangers", Severity.ERROR,
				"The server sends mail of strangers to anybody (open relay).",
				"Without a login it took a sender and a recipient that are none of its own. Senders of spam find such "
						+ "servers within hours; then every other server refuses its mail.",
				"Allow relaying only after login and from the server's own network (smtpd_relay_restrictions, "
						+ "relay_from_hosts and the like), and look through its queue.",
				Reference.rfc(2505, "2.1")));
	}

	@Override
	public Optional<Finding> judge(RelayTrial trial, Circumstances at) {
		List<RelayAttempt> accepted = trial.acceptedPlain();
		return accepted.isEmpty() ? Optional.empty() : Optional.of(finding(trial.near(), accepted));
	}

	/** From within the server's own network nothing can be said about strangers. */
	private Finding finding(boolean near, List<RelayAttempt> accepted) {
		Finding open = near ? info().finding("The server sends mail of this computer to anybody without a login. It stands "
				+ "in the server's own network; test from outside whether strangers can too.").withSeverity(Severity.WARNING)
				: info().finding();
		return open.withEvidence(RelayEvidence.of(accepted));
	}
}
