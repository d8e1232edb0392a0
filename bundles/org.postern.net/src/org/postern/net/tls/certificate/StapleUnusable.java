package org.postern.net.tls.certificate;

import java.util.Optional;
import java.util.Set;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.OcspStaple;
import org.postern.net.tls.PresentedChain;

/** Words of an authority about something else. */
final class StapleUnusable extends FactRule<PresentedChain> {

	private static final Set<OcspStaple.State> UNUSABLE = Set.of(OcspStaple.State.UNUSABLE, OcspStaple.State.UNKNOWN);

	StapleUnusable() {
		super(PresentedChain.class, new RuleInfo("certificate.staple-unusable", Severity.WARNING,
				"The OCSP response that the server hands out says nothing of its certificate.",
				"It is of another certificate, is damaged, or the authority does not know the certificate.",
				"Remove the stored response on the server and let it fetch a new one.",
				Reference.rfc(6960, "2.1")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return chain.staple().filter(staple -> UNUSABLE.contains(staple.state())).map(staple -> info().finding());
	}
}
