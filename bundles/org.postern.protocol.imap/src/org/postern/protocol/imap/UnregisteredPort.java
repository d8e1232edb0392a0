package org.postern.protocol.imap;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.review.ReviewRule;
import org.postern.net.review.StatedListener;

/** IMAP on 465, which guides list and IANA does not. */
final class UnregisteredPort extends ReviewRule<StatedListener> {

	UnregisteredPort() {
		super(StatedListener.class, new RuleInfo("imap.unregistered-port", Severity.WARNING,
				"IMAP is open on 465, a port that is not registered for it.",
				"Some set-up guides list \"993 & 465\" for secure IMAP. Mail programs expect submissions on 465 and never "
						+ "find IMAP there by themselves.",
				"Use 993. Keep 465 only for users who were told to enter it.",
				Reference.rfc(8314, "3.2")));
	}

	@Override
	public Optional<Finding> review(StatedListener stated) {
		Listener listener = stated.listener();
		return listener.port() == ImapInfo.UNREGISTERED_PORT
				? Optional.of(info().finding().at(listener.id().toString()))
				: Optional.empty();
	}
}
