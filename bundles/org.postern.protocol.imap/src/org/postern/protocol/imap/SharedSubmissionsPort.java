package org.postern.protocol.imap;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.review.ReviewRule;
import org.postern.net.review.StatedListener;

/** Port 465 wanted by IMAP and by submissions on one address: only one of them can have it. */
final class SharedSubmissionsPort extends ReviewRule<StatedListener> {

	SharedSubmissionsPort() {
		super(StatedListener.class, new RuleInfo("imap.shares-submissions-port", Severity.ERROR,
				"Port 465 is wanted by IMAP and by submissions on the same address.",
				"A port of an address belongs to one service. Port 465 is registered for submissions; mail programs that "
						+ "send on it would talk SMTP to IMAP.",
				"Close IMAP on 465 (993 is its port), or bind the two to different addresses.",
				Reference.rfc(8314, "3.3")));
	}

	@Override
	public Optional<Finding> review(StatedListener stated) {
		Listener imap = stated.listener();
		boolean shared = imap.port() == ImapInfo.UNREGISTERED_PORT && stated.policy().enabled().stream()
				.filter(other -> other.protocol().equals("smtp")).anyMatch(imap::collidesWith);
		return shared ? Optional.of(info().finding().at(imap.id().toString())) : Optional.empty();
	}
}
