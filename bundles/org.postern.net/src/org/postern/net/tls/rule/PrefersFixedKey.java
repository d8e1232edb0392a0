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

/** A bad choice among good offers. */
final class PrefersFixedKey extends FactRule<HandshakeHabits> {

	PrefersFixedKey() {
		super(HandshakeHabits.class, new RuleInfo("tls.prefers-static-key", Severity.WARNING,
				"The server prefers ciphers without forward secrecy.",
				"It was offered better ones and chose this. Whoever gets its private key later reads what was "
						+ "recorded.",
				"Let the server choose by its own order, with ECDHE first.",
				Reference.rfc(9325, "4.1")));
	}

	@Override
	public Optional<Finding> judge(HandshakeHabits habits, Circumstances at) {
		return habits.forwardSecret() ? Optional.empty() : Optional.of(info().finding().withEvidence(List.of(habits.cipher())));
	}
}
