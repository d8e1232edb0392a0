package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.fact.StartTlsMissing;
import org.postern.net.rule.FactRule;

/** STARTTLS that is missing without a trace. */
final class StartTlsNotOffered extends FactRule<StartTlsMissing> {

	StartTlsNotOffered() {
		super(StartTlsMissing.class, new RuleInfo("starttls.not-offered", Severity.ERROR,
				"The server does not offer STARTTLS.",
				"Clients that are told to encrypt cannot, and give up or, worse, go on in cleartext. Where the "
						+ "server is known to offer it, something on the way takes the offer out.",
				"Switch TLS on for this port on the server; check antivirus and firewall products on the way.",
				Reference.rfc(3207, "4")));
	}

	@Override
	public Optional<Finding> judge(StartTlsMissing missing, Circumstances at) {
		return missing.crossedOut().isPresent() ? Optional.empty()
				: Optional.of(info().finding().withEvidence(missing.lines()));
	}
}
