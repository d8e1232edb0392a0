package org.postern.protocol.managesieve;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Security;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.review.ReviewRule;
import org.postern.net.review.StatedListener;

/** TLS from the first byte, which no program expects. */
final class ImplicitTls extends ReviewRule<StatedListener> {

	ImplicitTls() {
		super(StatedListener.class, new RuleInfo("managesieve.implicit-tls", Severity.WARNING,
				"ManageSieve is open with TLS from the first byte, which the protocol does not know.",
				"Programs expect a greeting in cleartext and STARTTLS; they wait for it until they give up.",
				"State starttls-required; nothing secret is said before TLS then.",
				Reference.rfc(5804, "2.2")));
	}

	@Override
	public Optional<Finding> review(StatedListener stated) {
		return stated.listener().security() == Security.IMPLICIT_TLS
				? Optional.of(info().finding().at(stated.listener().id().toString())) : Optional.empty();
	}
}
