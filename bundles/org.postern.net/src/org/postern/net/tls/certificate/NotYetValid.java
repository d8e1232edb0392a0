package org.postern.net.tls.certificate;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** A certificate of the future. */
final class NotYetValid extends FactRule<PresentedChain> {

	NotYetValid() {
		super(PresentedChain.class, new RuleInfo("certificate.not-yet-valid", Severity.ERROR,
				"The certificate is not valid yet.",
				"Mail programs refuse it until then.",
				"Check the clocks of this computer and of the server.",
				Reference.rfc(5280, "4.1.2.5")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return chain.leaf().map(Validity::new).filter(validity -> validity.start().isAfter(at.now()))
				.map(validity -> info().finding("The certificate is valid only from " + Validity.day(validity.start()) + "."));
	}
}
