package org.postern.net.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Offered;

/** Capabilities that are said more than once. */
final class CapabilitiesRepeated extends FactRule<Offered> {

	CapabilitiesRepeated() {
		super(Offered.class, new RuleInfo("capabilities.repeated", Severity.INFO,
				"The server names a capability more than once.",
				"Programs cope. It hints at options that are switched on twice, or at a proxy that adds what the server says "
						+ "already.",
				"Look for the repeated option in the configuration of the server.",
				Reference.rfc(5321, "4.1.1.1")));
	}

	@Override
	public Optional<Finding> judge(Offered offered, Circumstances at) {
		List<String> twice = offered.capabilities().duplicates();
		return twice.isEmpty() ? Optional.empty() : Optional.of(info().finding().withEvidence(twice));
	}
}
