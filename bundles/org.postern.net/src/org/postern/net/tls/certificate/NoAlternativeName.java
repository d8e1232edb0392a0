package org.postern.net.tls.certificate;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** A certificate without names that programs of today look at. */
final class NoAlternativeName extends FactRule<PresentedChain> {

	NoAlternativeName() {
		super(PresentedChain.class, new RuleInfo("certificate.no-alternative-name", Severity.ERROR,
				"The certificate names its host in its subject only, or not at all.",
				"Programs of today look at the alternative names alone, and take this certificate for nobody's.",
				"Get a certificate that has the host name as a subject alternative name; every authority makes "
						+ "such ones today.",
				Reference.rfc(9525, "2")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return chain.leaf().map(CertificateNames::new).filter(names -> names.all().isEmpty())
				.map(names -> info().finding().withEvidence(names.common().map(name -> "Its subject: " + name).stream().toList()));
	}
}
