package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.FailedHandshake;

/** A handshake that one side refuses. */
final class HandshakeFailed extends FactRule<FailedHandshake> {

	HandshakeFailed() {
		super(FailedHandshake.class, new RuleInfo("tls.handshake-failed", Severity.ERROR,
				"The TLS handshake failed.",
				"Client and server found no common cipher, or the server has no usable certificate.",
				"Check the certificate and key that the server is configured with, and its ciphers.",
				Reference.rfc(8446, "6.2")));
	}

	@Override
	public Optional<Finding> judge(FailedHandshake failed, Circumstances at) {
		return failed.how() == FailedHandshake.How.REFUSED
				? Optional.of(info().finding("The TLS handshake with " + failed.place() + " failed.").withEvidence(failed.evidence()))
				: Optional.empty();
	}
}
