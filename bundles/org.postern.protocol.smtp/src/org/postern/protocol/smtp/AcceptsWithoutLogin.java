package org.postern.protocol.smtp;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Role;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/**
 * A port for users that takes mail of everybody. Mail for the mere {@code postmaster} proves nothing: Postfix takes it on
 * every port, whatever its restrictions say.
 */
final class AcceptsWithoutLogin extends FactRule<RelayTrial> {

	AcceptsWithoutLogin() {
		super(RelayTrial.class, new RuleInfo("smtp.accepts-without-login", Severity.WARNING,
				"The port is for users, and takes mail without a login.",
				"A port for sending has to ask for a login before the first message. Without it strangers can put mail "
						+ "with any sender into the mailboxes of the server, past what port 25 does against spam.",
				"Ask for a login on this port (smtpd_client_restrictions=permit_sasl_authenticated,reject and the like).",
				Reference.rfc(6409, "4.3")));
	}

	@Override
	public Optional<Finding> judge(RelayTrial trial, Circumstances at) {
		List<RelayAttempt> accepted = trial.inside().stream().filter(RelayAttempt::isAccepted).toList();
		boolean forUsers = at.endpoint().role() != Role.RELAY && at.endpoint().authentication() != Authentication.NONE;
		return forUsers && !accepted.isEmpty() ? Optional.of(info().finding().withEvidence(RelayEvidence.of(accepted)))
				: Optional.empty();
	}
}
