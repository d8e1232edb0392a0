package org.postern.net.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Offered;

/** Lines in a list of capabilities that are none. */
final class CapabilitiesMalformed extends FactRule<Offered> {

	private static final int MOST = 5;

	CapabilitiesMalformed() {
		super(Offered.class, new RuleInfo("capabilities.malformed", Severity.WARNING,
				"The list of capabilities has lines that are none.",
				"Names consist of letters, digits and a few signs of ASCII. Programs skip what they cannot read, or stop "
						+ "reading there and miss what follows.",
				"Look at the configuration of the server; a product that rewrites capabilities on the way is a common reason.",
				Reference.rfc(5321, "4.1.1.1")));
	}

	@Override
	public Optional<Finding> judge(Offered offered, Circumstances at) {
		List<String> odd = offered.capabilities().malformed();
		return odd.isEmpty() ? Optional.empty()
				: Optional.of(info().finding().withEvidence(odd.stream().limit(MOST).map(Printable::of).toList()));
	}
}
