package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.HandshakeHabits;

/** A gap of 2009. */
final class RenegotiatesInsecurely extends FactRule<HandshakeHabits> {

	RenegotiatesInsecurely() {
		super(HandshakeHabits.class, new RuleInfo("tls.no-secure-renegotiation", Severity.WARNING,
				"The server does not know secure renegotiation.",
				"Somebody on the way can put commands before those of the client (CVE-2009-3555). Many clients "
						+ "refuse such a server.",
				"Update the server's TLS library; every one since 2010 knows it.",
				Reference.rfc(5746)));
	}

	@Override
	public Optional<Finding> judge(HandshakeHabits habits, Circumstances at) {
		return habits.secureRenegotiation() ? Optional.empty() : Optional.of(info().finding());
	}
}
