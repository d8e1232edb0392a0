package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.TlsSession;
import org.postern.net.tls.hello.ProtocolVersion;

/** A server without the newest version. */
final class NoTls13 extends FactRule<TlsSession> {

	NoTls13() {
		super(TlsSession.class, new RuleInfo("tls.no-tls13", Severity.ADVICE,
				"The server does not speak TLS 1.3.",
				"TLS 1.2 is safe if well configured. TLS 1.3 is faster by one round trip, hides the certificate "
						+ "and cannot be configured badly.",
				"Update the server or its TLS library.",
				Reference.rfc(9325, "3.1.1")));
	}

	@Override
	public Optional<Finding> judge(TlsSession session, Circumstances at) {
		return session.version().equals(ProtocolVersion.TLS_1_2.label()) ? Optional.of(info().finding()) : Optional.empty();
	}
}
