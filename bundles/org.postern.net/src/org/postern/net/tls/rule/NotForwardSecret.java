package org.postern.net.tls.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.TlsSession;
import org.postern.net.tls.hello.CipherSuite;
import org.postern.net.tls.hello.ProtocolVersion;

/** A key exchange that the server's private key gives away. */
final class NotForwardSecret extends FactRule<TlsSession> {

	NotForwardSecret() {
		super(TlsSession.class, new RuleInfo("tls.no-forward-secrecy", Severity.WARNING,
				"What is recorded today can be read once the server's key is lost.",
				"Client and server agreed on their key without Diffie-Hellman. Whoever records the connection and "
						+ "gets the private key later reads it all, passwords too.",
				"Allow ciphers with ECDHE on the server, and none with RSA key exchange.",
				Reference.rfc(9325, "4.1")));
	}

	@Override
	public Optional<Finding> judge(TlsSession session, Circumstances at) {
		return new CipherSuite(0, session.cipher()).isForwardSecret() || session.version().equals(ProtocolVersion.TLS_1_3.label())
				? Optional.empty()
				: Optional.of(info().finding().withEvidence(List.of(session.cipher())));
	}
}
