package org.postern.net.tls.certificate;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** A certificate for other names than the one clients are told. */
final class WrongName extends FactRule<PresentedChain> {

	WrongName() {
		super(PresentedChain.class, new RuleInfo("certificate.wrong-name", Severity.ERROR,
				"The certificate is for another name.",
				"Mail programs warn that somebody may be posing as the server.",
				"Tell clients a name that the certificate has, or get a certificate that has this name.",
				Reference.rfc(9525, "6")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		String host = at.endpoint().host();
		return chain.leaf().map(CertificateNames::new).filter(names -> !names.all().isEmpty() && !names.cover(host))
				.map(names -> info().finding("The certificate is not for " + host + ".")
						.withEvidence(List.of("It is for " + String.join(", ", names.all()))));
	}
}
