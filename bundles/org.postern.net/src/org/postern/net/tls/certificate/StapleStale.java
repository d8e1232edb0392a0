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

/** Old words of an authority. */
final class StapleStale extends FactRule<PresentedChain> {

	StapleStale() {
		super(PresentedChain.class, new RuleInfo("certificate.staple-stale", Severity.WARNING,
				"The server hands out an OCSP response that is out of date.",
				"Programs that look treat it as a fault and may refuse the server.",
				"Let the server fetch responses by itself, and check that it can reach the authority.",
				Reference.rfc(6960, "4.2.2.1")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return chain.staple().filter(staple -> staple.until().filter(until -> until.isBefore(at.now())).isPresent())
				.map(staple -> info().finding()
						.withEvidence(List.of("Valid until " + staple.until().map(Validity::day).orElse("?"))));
	}
}
