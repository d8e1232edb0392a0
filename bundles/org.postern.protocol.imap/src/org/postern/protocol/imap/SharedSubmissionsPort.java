package org.postern.protocol.imap;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.net.review.ReviewRule;

/** Port 465 wanted by IMAP and by submissions (RFC 8314 section 3.3) on one address: only one of them can have it. */
final class SharedSubmissionsPort implements ReviewRule {

	@Override
	public List<Finding> review(PortPolicy policy) {
		List<Listener> submissions = policy.enabled().stream()
				.filter(listener -> listener.protocol().equals("smtp") && isOn465(listener)).toList();
		return policy.enabled().stream().filter(listener -> listener.protocol().equals(ImapInfo.ID) && isOn465(listener))
				.filter(imap -> submissions.stream().anyMatch(imap::collidesWith)).map(SharedSubmissionsPort::finding)
				.toList();
	}

	private static boolean isOn465(Listener listener) {
		return listener.port() == ImapInfo.UNREGISTERED_PORT;
	}

	private static Finding finding(Listener imap) {
		return Finding.of("imap.shares-submissions-port", Severity.ERROR,
				"Port 465 is wanted by IMAP and by submissions on the same address.",
				"A port of an address belongs to one service. Port 465 is registered for submissions (RFC 8314 section "
						+ "3.3); mail programs that send on it would talk SMTP to IMAP.",
				"Close IMAP on 465 (993 is its port), or bind the two to different addresses.")
				.at(imap.id().toString());
	}
}
