package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.HandshakeHabits;

/** TLS compression. */
final class Compresses extends FactRule<HandshakeHabits> {

	Compresses() {
		super(HandshakeHabits.class, new RuleInfo("tls.compression", Severity.WARNING,
				"The server compresses what it encrypts.",
				"The length of what is compressed gives away what is in it (CRIME).",
				"Switch TLS compression off; OpenSSL has done so since version 1.1.0.",
				Reference.rfc(9325, "3.3")));
	}

	@Override
	public Optional<Finding> judge(HandshakeHabits habits, Circumstances at) {
		return habits.compressed() ? Optional.of(info().finding()) : Optional.empty();
	}
}
