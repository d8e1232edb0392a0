package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.FailedHandshake;

/** A port for those with certificates of their own. */
final class ClientCertificateWanted extends FactRule<FailedHandshake> {

	ClientCertificateWanted() {
		super(FailedHandshake.class, new RuleInfo("tls.client-certificate-wanted", Severity.ERROR,
				"The server wants to see a certificate of the client.",
				"Mail programs have none, and cannot connect.",
				"Make client certificates optional on this port.",
				Reference.rfc(8446, "4.3.2")));
	}

	@Override
	public Optional<Finding> judge(FailedHandshake failed, Circumstances at) {
		return failed.how() == FailedHandshake.How.CLIENT_CERTIFICATE
				? Optional.of(info().finding(info().summary()).withEvidence(failed.evidence()))
				: Optional.empty();
	}
}
