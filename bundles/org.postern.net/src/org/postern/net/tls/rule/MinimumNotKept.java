package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.VersionsTaken;
import org.postern.net.tls.hello.ProtocolVersion;

/** A minimum that stands in the policy only. */
final class MinimumNotKept extends FactRule<VersionsTaken> {

	MinimumNotKept() {
		super(VersionsTaken.class, new RuleInfo("tls.minimum-not-kept", Severity.ERROR,
				"The server takes older versions of TLS than the policy allows.",
				"The policy is what clients and auditors are told; the server does not keep it.",
				"Set the server's lowest version to that of the policy and reload it, or lower the minimum in the "
						+ "policy.",
				Reference.rfc(8996)));
	}

	@Override
	public Optional<Finding> judge(VersionsTaken versions, Circumstances at) {
		return at.policy().map(policy -> policy.tls().minimum()).flatMap(minimum -> ProtocolVersion.ofLabel(minimum.key()))
				.map(minimum -> versions.taken().stream().filter(version -> version.compareTo(minimum) < 0)
						.map(ProtocolVersion::label).toList())
				.filter(below -> !below.isEmpty()).map(below -> info().finding("The server takes " + String.join(" and ", below)
						+ ", which the policy does not allow."));
	}
}
