package org.postern.core.internal.simulate.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.ServerChoice;
import org.postern.net.rule.FactRule;

/** A port that the policy does not open. */
final class ClosedPort extends FactRule<ServerChoice> {

	ClosedPort() {
		super(ServerChoice.class, new RuleInfo("client.closed-port", Severity.ERROR,
				"A mail program is led to a port that the policy does not open.",
				"It cannot connect, or talks to something that is not meant for it.",
				"Correct what is published, or open the port in the policy.",
				Reference.rfc(8314, "3")));
	}

	@Override
	public Optional<Finding> judge(ServerChoice choice, Circumstances at) {
		boolean ours = Hosts.meant(choice).contains(Hosts.normal(choice.server().endpoint().host()));
		return !ours || choice.same().isPresent() ? Optional.empty()
				: Optional.of(Choices.finding(info(), choice, " is led to "
						+ choice.server().endpoint().describe() + ", which the policy does not open.")
						.withEvidence(choice.offered().map(open -> "open: " + open.describe()).toList()));
	}
}
