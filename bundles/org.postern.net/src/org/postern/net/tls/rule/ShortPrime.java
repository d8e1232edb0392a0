package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.TlsSession;

/** Diffie-Hellman that is too weak. */
final class ShortPrime extends FactRule<TlsSession> {

	private static final int ENOUGH = 2048;

	ShortPrime() {
		super(TlsSession.class, new RuleInfo("tls.short-prime", Severity.WARNING,
				"The server's Diffie-Hellman group is too small.",
				"Groups of 1024 bits can be computed in advance by states, and then every connection that uses "
						+ "them is readable (Logjam). Some programs refuse them.",
				"Prefer ECDHE on the server, or configure a group of RFC 7919 with 2048 bits or more.",
				Reference.rfc(7919)));
	}

	@Override
	public Optional<Finding> judge(TlsSession session, Circumstances at) {
		return session.primeBits().filter(bits -> bits < ENOUGH)
				.map(bits -> info().finding("The server's Diffie-Hellman group has " + bits + " bits only."));
	}
}
