package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.FailedHandshake;

/** A server whose TLS does not work, whoever asks. */
final class ServerFault extends FactRule<FailedHandshake> {

	ServerFault() {
		super(FailedHandshake.class, new RuleInfo("tls.server-fault", Severity.ERROR,
				"The server breaks the TLS handshake off by a fault of its own.",
				"It says internal_error, which speaks of the server and not of the client: its private key does not belong "
						+ "to the certificate or cannot be used, or its TLS library fails. OpenSMTPD 6.8 built with "
						+ "OpenSSL 3, as in Debian 12, does so in every handshake.",
				"Read the server's log of that moment. Check that the private key belongs to the certificate and can be "
						+ "read by the server. Where it is OpenSMTPD 6.8 with OpenSSL 3, install a newer version.",
				Reference.rfc(8446, "6.2")));
	}

	@Override
	public Optional<Finding> judge(FailedHandshake failed, Circumstances at) {
		return failed.how() == FailedHandshake.How.SERVER_FAULT
				? Optional.of(info().finding("The server at " + failed.place()
						+ " breaks the TLS handshake off by a fault of its own.").withEvidence(failed.evidence()))
				: Optional.empty();
	}
}
