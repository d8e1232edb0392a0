package org.postern.net.tls.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** An intermediate certificate in its last 30 days that ends before what it vouches for. */
final class IssuerExpiresSoon extends FactRule<PresentedChain> {

	private static final Duration SOON = Duration.ofDays(30);

	IssuerExpiresSoon() {
		super(PresentedChain.class, new RuleInfo("certificate.issuer-expires-soon", Severity.WARNING,
				"A certificate that the server sends with its own expires soon, and before it.",
				"From that day on programs that find no other way to an authority refuse the server, though its "
						+ "own certificate still holds. Nobody watches this date.",
				"Configure the chain that the authority offers now, and reload the mail services.",
				Reference.rfc(5280, "6.1")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		Instant soon = at.now().plus(SOON);
		return new ChainShape(chain.certificates()).path().stream().skip(1).map(Validity::new)
				.filter(issuer -> issuer.holds(at.now()) && issuer.end().isBefore(soon))
				.filter(issuer -> chain.leaf().filter(leaf -> new Validity(leaf).end().isAfter(issuer.end())).isPresent())
				.findFirst().map(issuer -> info().finding().withEvidence(List.of(
						issuer.certificate().getSubjectX500Principal() + ": until " + Validity.day(issuer.end()))));
	}
}
