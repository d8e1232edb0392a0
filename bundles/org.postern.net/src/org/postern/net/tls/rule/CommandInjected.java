package org.postern.net.tls.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.InjectionTrial;

/** Plaintext that survives the start of TLS. */
final class CommandInjected extends FactRule<InjectionTrial> {

	CommandInjected() {
		super(InjectionTrial.class, new RuleInfo("starttls.injection", Severity.ERROR,
				"The server carries out under TLS what was sent to it in cleartext.",
				"Somebody on the way can put commands before those of the client, and have mail or a password "
						+ "delivered to a mailbox of their own (CVE-2011-0411). Clients cannot protect themselves.",
				"Update the server: Postfix 2.8 of 2011, Dovecot 2.3.14.1 and Exim 4.95 of 2021 threw such "
						+ "commands away. If a proxy or antivirus product ends TLS, update that.",
				Reference.rfc(3207, "4.2")));
	}

	@Override
	public Optional<Finding> judge(InjectionTrial trial, Circumstances at) {
		return trial.outcome() == InjectionTrial.Outcome.CARRIED_OUT
				? Optional.of(info().finding().withEvidence(List.of("Answered under TLS: " + trial.evidence())))
				: Optional.empty();
	}
}
