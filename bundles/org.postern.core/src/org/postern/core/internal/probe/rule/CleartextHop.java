package org.postern.core.internal.probe.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.internal.probe.journey.Journey;
import org.postern.net.rule.FactRule;

/** A way between two computers without TLS. */
final class CleartextHop extends FactRule<Journey> {

	CleartextHop() {
		super(Journey.class, new RuleInfo("journey.cleartext", Severity.ADVICE,
				"The message went between two computers without TLS.",
				"Whoever sits on the way can read and change the message.",
				"Offer STARTTLS on the server that took it, and let the one that gave it use it.",
				Reference.rfc(8314, "3")));
	}

	@Override
	public Optional<Finding> judge(Journey seen, Circumstances at) {
		return seen.hops().stream().filter(hop -> !hop.tls() && !hop.near() && !hop.with().isEmpty()).findFirst()
				.map(hop -> info().finding("The message went from " + hop.from() + " to " + hop.by() + " by " + hop.with()
						+ ", without TLS.").withEvidence(seen.describe()));
	}
}
