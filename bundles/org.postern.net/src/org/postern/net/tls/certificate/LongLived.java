package org.postern.net.tls.certificate;

import java.time.Duration;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** A certificate with a life that is too long for today. */
final class LongLived extends FactRule<PresentedChain> {

	private static final Duration LONGEST = Duration.ofDays(398);

	LongLived() {
		super(PresentedChain.class, new RuleInfo("certificate.long-lived", Severity.ADVICE,
				"The certificate is valid for more than 398 days.",
				"Public authorities may not issue such ones any more, and Apple's programs refuse them from "
						+ "public authorities. A key that leaks is useful to a thief for as long.",
				"Have certificates renewed by a machine, every 90 days or sooner (RFC 8555).",
				BaselineRequirements.reference()));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return chain.leaf().map(Validity::new).filter(validity -> validity.length().compareTo(LONGEST) > 0)
				.map(validity -> info().finding("The certificate is valid for " + validity.length().toDays() + " days."));
	}
}
