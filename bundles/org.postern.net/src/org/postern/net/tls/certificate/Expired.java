package org.postern.net.tls.certificate;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** A certificate whose last day has passed. */
final class Expired extends FactRule<PresentedChain> {

	Expired() {
		super(PresentedChain.class, new RuleInfo("certificate.expired", Severity.ERROR,
				"The certificate has expired.",
				"Mail programs refuse to connect, or warn their users at every start.",
				"Renew the certificate and reload the mail services.",
				Reference.rfc(5280, "4.1.2.5")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return chain.leaf().map(Validity::new).filter(validity -> validity.end().isBefore(at.now()))
				.map(validity -> info().finding("The certificate expired on " + Validity.day(validity.end()) + "."));
	}
}
