package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.FailedHandshake;

/** A name in SNI without a certificate. */
final class NameUnknown extends FactRule<FailedHandshake> {

	NameUnknown() {
		super(FailedHandshake.class, new RuleInfo("tls.name-unknown", Severity.ERROR,
				"The server does not know the name it was asked for.",
				"It serves several names, each with its own certificate, and has none for this one (SNI).",
				"Tell clients a name that the server knows, or configure a certificate for this one.",
				Reference.rfc(6066, "3")));
	}

	@Override
	public Optional<Finding> judge(FailedHandshake failed, Circumstances at) {
		return failed.how() == FailedHandshake.How.NAME_UNKNOWN
				? Optional.of(info().finding("The server does not know the name " + at.endpoint().host() + ".")
						.withEvidence(failed.evidence()))
				: Optional.empty();
	}
}
