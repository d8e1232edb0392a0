package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.review.ReviewRule;
import org.postern.net.review.StatedListener;
import org.postern.net.review.StatedPolicy;

/** A fallback that stands in for a port that is closed or not in the policy. */
final class FallbackForClosedPort extends ReviewRule<StatedListener> {

	FallbackForClosedPort() {
		super(StatedListener.class, new RuleInfo("smtp.fallback-for-closed-port", Severity.WARNING,
				"A fallback stands in for a port that is closed.",
				"A fallback is for users whose network filters a port that others use. If nobody can use the port, the "
						+ "fallback is the only way in, and mail programs never find it by themselves.",
				"Open the port that it stands in for, or let the fallback stand in for a port that is open.",
				Reference.rfc(6409, "3.1")));
	}

	@Override
	public Optional<Finding> review(StatedListener stated) {
		Listener fallback = stated.listener();
		return fallback.standsInFor().stream().boxed().findFirst().filter(original -> !isOpen(stated, original))
				.map(original -> info()
						.finding("SMTP " + fallback.port() + " stands in for port " + original + ", which is closed.")
						.at(fallback.id().toString()));
	}

	private static boolean isOpen(StatedListener stated, int port) {
		return new StatedPolicy(SmtpInfo.ID, stated.policy()).listeners().anyMatch(other -> other.port() == port);
	}
}
