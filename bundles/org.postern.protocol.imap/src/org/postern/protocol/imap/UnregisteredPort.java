package org.postern.protocol.imap;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.PortPolicy;
import org.postern.net.review.ReviewRule;

/** IMAP on 465, which guides list and IANA does not. */
final class UnregisteredPort implements ReviewRule {

	@Override
	public List<Finding> review(PortPolicy policy) {
		return policy.enabled().stream()
				.filter(listener -> listener.protocol().equals(ImapInfo.ID)
						&& listener.port() == ImapInfo.UNREGISTERED_PORT)
				.map(listener -> Finding.of("imap.unregistered-port", Severity.WARNING,
						"IMAP is open on 465, a port that is not registered for it.",
						"Some set-up guides list \"993 & 465\" for secure IMAP. Mail programs expect submissions on 465 and "
								+ "never find IMAP there by themselves.",
						"Use 993. Keep 465 only for users who were told to enter it.").at(listener.id().toString()))
				.toList();
	}
}
