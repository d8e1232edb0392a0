package org.postern.net.tls.certificate;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.OcspStaple;
import org.postern.net.tls.PresentedChain;

/** A certificate that its authority disowns. */
final class Revoked extends FactRule<PresentedChain> {

	Revoked() {
		super(PresentedChain.class, new RuleInfo("certificate.revoked", Severity.ERROR,
				"The authority has revoked the certificate.",
				"Programs that look refuse the server; the key may be in other hands.",
				"Make a new key, get a new certificate, and find out why the old one was revoked.",
				Reference.rfc(6960, "2.2")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return chain.staple().filter(staple -> staple.state() == OcspStaple.State.REVOKED)
				.map(staple -> info().finding(staple.revokedAt()
						.map(when -> "The authority revoked the certificate on " + Validity.day(when) + ".")
						.orElse(info().summary())));
	}
}
