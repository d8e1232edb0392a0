package org.postern.net.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Offered;

/** A mechanism that is out of date beside good ones. */
final class WeakMechanism extends FactRule<Offered> {

	WeakMechanism() {
		super(Offered.class, new RuleInfo("auth.weak-mechanism", Severity.ADVICE,
				"The server still offers a login mechanism that is out of date.",
				"Some programs choose it because it looks safer than PLAIN. Under TLS it protects nothing more, and the "
						+ "server has to keep passwords readable for it.",
				"Take CRAM-MD5, DIGEST-MD5 and NTLM out of the server's list; SCRAM-SHA-256 takes their place.",
				Reference.rfc(6331, "1")));
	}

	@Override
	public Optional<Finding> judge(Offered offered, Circumstances at) {
		List<String> mechanisms = offered.capabilities().mechanisms();
		List<String> weak = mechanisms.stream().filter(Mechanisms::isWeak).toList();
		return weak.isEmpty() || Mechanisms.areAllWeak(mechanisms) || !offered.counts() ? Optional.empty()
				: Optional.of(info().finding("The server still offers " + String.join(", ", weak) + "."));
	}
}
