package org.postern.net.tls.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.HandshakeHabits;

/** Diffie-Hellman that is too weak for clients of old. */
final class ShortPrimePreferred extends FactRule<HandshakeHabits> {

	private static final int ENOUGH = 2048;

	ShortPrimePreferred() {
		super(HandshakeHabits.class, new RuleInfo("tls.short-prime-preferred", Severity.WARNING,
				"In older handshakes the server uses a Diffie-Hellman group that is too small.",
				"Groups of 1024 bits can be computed in advance by states (Logjam). Clients that do not know "
						+ "better are readable.",
				"Prefer ECDHE on the server, or configure a group of RFC 7919 with 2048 bits or more.",
				Reference.rfc(7919)));
	}

	@Override
	public Optional<Finding> judge(HandshakeHabits habits, Circumstances at) {
		return habits.primeBits().filter(bits -> bits < ENOUGH)
				.map(bits -> info().finding().withEvidence(List.of(habits.version().label() + ": " + bits + " bits")));
	}
}
