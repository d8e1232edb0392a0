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

/** A handshake with an older version than stated. */
final class BelowPolicy extends FactRule<TlsSession> {

	BelowPolicy() {
		super(TlsSession.class, new RuleInfo("tls.below-policy", Severity.ERROR,
				"The server agrees on an older version of TLS than the policy allows.",
				"The server was offered the newest and took this one, so clients that keep to the policy cannot "
						+ "connect.",
				"Update the server or its TLS library, or lower the minimum in the policy.",
				Reference.rfc(8996)));
	}

	@Override
	public Optional<Finding> judge(TlsSession session, Circumstances at) {
		return at.policy().map(policy -> policy.tls().minimum()).flatMap(minimum -> ProtocolVersion.ofLabel(minimum.key()))
				.filter(minimum -> ProtocolVersion.ofLabel(session.version()).filter(agreed -> agreed.compareTo(minimum) < 0)
						.isPresent())
				.map(minimum -> info().finding("The server agrees on " + session.version() + ", and the policy demands "
						+ minimum.label() + " at least."));
	}
}
