package org.postern.net.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Offered;

/** A server that cannot say what it can do. */
final class CapabilitiesUnknown extends FactRule<Offered> {

	CapabilitiesUnknown() {
		super(Offered.class, new RuleInfo("capabilities.unknown", Severity.ADVICE,
				"The server does not say what it can do.",
				"It does not know the question, so programs have to guess: whether it can encrypt, how to log in, how large a "
						+ "message may be. Where the server is known to answer, something on the way takes the question out.",
				"Update the server; look for a firewall that inspects mail (\"fixup\", \"inspect esmtp\") and switch that off.",
				Reference.rfc(5321, "4.1.1.1")));
	}

	@Override
	public Optional<Finding> judge(Offered offered, Circumstances at) {
		return offered.capabilities().known() || !offered.counts() ? Optional.empty() : Optional.of(info().finding());
	}
}
