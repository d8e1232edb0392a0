package org.postern.protocol.smtp;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.net.review.ReviewRule;

/** A fallback that stands in for a port that is closed or not in the policy. */
final class FallbackForClosedPort implements ReviewRule {

	@Override
	public List<Finding> review(PortPolicy policy) {
		SmtpListeners listeners = new SmtpListeners(policy);
		return listeners.of(Role.FALLBACK)
				.filter(fallback -> listeners.all()
						.noneMatch(other -> other.port() == fallback.standsInFor().orElseThrow()))
				.map(FallbackForClosedPort::finding).toList();
	}

	private static Finding finding(Listener fallback) {
		int original = fallback.standsInFor().orElseThrow();
		return Finding.of("smtp.fallback-for-closed-port", Severity.WARNING,
				"SMTP " + fallback.port() + " stands in for port " + original + ", which is closed.",
				"A fallback is for users whose network filters a port that others use. If nobody can use the port, the "
						+ "fallback is the only way in, and mail programs never find it by themselves.",
				"Open port " + original + ", or let the fallback stand in for a port that is open.")
				.at(fallback.id().toString());
	}
}
