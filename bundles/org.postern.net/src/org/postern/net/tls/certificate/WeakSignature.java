package org.postern.net.tls.certificate;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** A signature by MD5 or SHA-1. That of a root is never looked at. */
final class WeakSignature extends FactRule<PresentedChain> {

	private static final Pattern BROKEN = Pattern.compile("^(MD2|MD4|MD5|SHA1)with", Pattern.CASE_INSENSITIVE);

	WeakSignature() {
		super(PresentedChain.class, new RuleInfo("certificate.weak-signature", Severity.ERROR,
				"The certificate is signed with a broken hash.",
				"With MD5 and SHA-1, others can make a certificate to which the same signature belongs. Programs "
						+ "of today refuse them.",
				"Have the certificate issued anew; every authority signs with SHA-256 today.",
				Reference.rfc(6194)));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return new ChainShape(chain.certificates()).path().stream().filter(certificate -> !ChainShape.isSelfIssued(certificate)
				|| chain.certificates().size() == 1).filter(certificate -> BROKEN.matcher(certificate.getSigAlgName()).find())
				.findFirst().map(certificate -> finding(certificate, Trouble.isOfAlgorithms(chain)));
	}

	private Finding finding(X509Certificate certificate, boolean refused) {
		Finding finding = info().finding("The certificate is signed with " + certificate.getSigAlgName() + ".")
				.withEvidence(List.of(certificate.getSubjectX500Principal().toString()));
		boolean usable = certificate.getSigAlgName().startsWith("SHA1") && !refused;
		return usable ? finding.withSeverity(Severity.WARNING) : finding;
	}
}
