package org.postern.net.tls.certificate;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** A promise that is not kept. */
final class StapleMissing extends FactRule<PresentedChain> {

	/** The object identifier of the demand (RFC 7633). */
	private static final String TLS_FEATURE = "1.3.6.1.5.5.7.1.24";

	StapleMissing() {
		super(PresentedChain.class, new RuleInfo("certificate.staple-missing", Severity.ERROR,
				"The certificate demands an OCSP response with every handshake, and the server sends none.",
				"Programs that know the demand (\"must staple\") refuse the server.",
				"Switch OCSP stapling on, or get a certificate without the demand.",
				Reference.rfc(7633, "4.2.3")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return chain.leaf().filter(leaf -> chain.staple().isEmpty())
				.filter(leaf -> leaf.getExtensionValue(TLS_FEATURE) != null).map(leaf -> info().finding());
	}
}
