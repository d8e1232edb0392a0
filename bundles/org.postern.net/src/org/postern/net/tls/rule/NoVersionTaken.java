package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.VersionsTaken;

/** TLS that nobody can use. */
final class NoVersionTaken extends FactRule<VersionsTaken> {

	NoVersionTaken() {
		super(VersionsTaken.class, new RuleInfo("tls.no-version-taken", Severity.ERROR,
				"The server takes no version of TLS at all.",
				"It refuses everything from SSL 3.0 to TLS 1.3: it has no usable certificate or key, or allows no "
						+ "cipher that anybody knows.",
				"Look at the server's log for the reason; check its certificate, key and list of ciphers.",
				Reference.rfc(8446, "6.2")));
	}

	@Override
	public Optional<Finding> judge(VersionsTaken versions, Circumstances at) {
		boolean none = versions.taken().isEmpty() && versions.unclear().isEmpty();
		return none ? Optional.of(info().finding()) : Optional.empty();
	}
}
