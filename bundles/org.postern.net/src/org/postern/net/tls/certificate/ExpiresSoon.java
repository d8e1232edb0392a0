package org.postern.net.tls.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** A certificate that should have been renewed by now: in its last 30 days, or the last third of a short life. */
final class ExpiresSoon extends FactRule<PresentedChain> {

	private static final Duration SOON = Duration.ofDays(30);

	ExpiresSoon() {
		super(PresentedChain.class, new RuleInfo("certificate.expires-soon", Severity.WARNING,
				"The certificate expires soon.",
				"From that day on mail programs refuse to connect.",
				"Renew the certificate, and look why it was not renewed by itself.",
				Reference.rfc(5280, "4.1.2.5")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return chain.leaf().map(Validity::new).filter(validity -> validity.holds(at.now()))
				.filter(validity -> validity.end().isBefore(at.now().plus(margin(validity))))
				.map(validity -> info().finding(sentence(validity, at.now())));
	}

	private static String sentence(Validity validity, Instant now) {
		return "The certificate expires on " + Validity.day(validity.end()) + ", in "
				+ Duration.between(now, validity.end()).toDays() + " days.";
	}

	private static Duration margin(Validity validity) {
		Duration third = Duration.ofMillis(validity.length().toMillis() / 3);
		return third.compareTo(SOON) < 0 ? third : SOON;
	}
}
