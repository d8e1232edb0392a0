package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.FailedHandshake;

/** Cleartext where the handshake should be. */
final class GoesOnInCleartext extends FactRule<FailedHandshake> {

	GoesOnInCleartext() {
		super(FailedHandshake.class, new RuleInfo("starttls.goes-on-in-cleartext", Severity.ERROR,
				"The server consents to TLS and goes on in cleartext.",
				"It has not noticed that the client has begun the handshake: its TLS does not work, or something "
						+ "on the way has answered in its place. A program that falls back would send its password "
						+ "readable.",
				"Look at the server's log; check antivirus and firewall products on the way.",
				Reference.rfc(3207, "4.1")));
	}

	@Override
	public Optional<Finding> judge(FailedHandshake failed, Circumstances at) {
		boolean so = failed.how() == FailedHandshake.How.CLEARTEXT && at.endpoint().security().upgrades();
		return so ? Optional.of(info().finding().withEvidence(failed.evidence())) : Optional.empty();
	}
}
