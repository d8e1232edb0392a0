package org.postern.protocol.smtp;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.net.review.ReviewRule;

/** Mail from other servers that cannot come encrypted (RFC 3207, RFC 7435). */
final class RelayWithoutStartTls implements ReviewRule {

	@Override
	public List<Finding> review(PortPolicy policy) {
		return new SmtpListeners(policy).of(Role.RELAY).filter(listener -> listener.security() == Security.NONE)
				.map(listener -> Finding.of("smtp.relay-without-starttls", Severity.WARNING,
						listener.describe() + ": other servers cannot send to it encrypted.",
						"Servers encrypt to each other where the receiver offers STARTTLS. Without it, all incoming mail "
								+ "crosses the internet readable, and some senders refuse to deliver.",
						"Offer STARTTLS on this port; never require it, for some senders cannot.")
						.at(listener.id().toString()))
				.toList();
	}
}
