package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.review.ReviewRule;
import org.postern.net.review.StatedListener;

/** Mail from other servers that cannot come encrypted (RFC 3207, RFC 7435). */
final class RelayWithoutStartTls extends ReviewRule<StatedListener> {

	RelayWithoutStartTls() {
		super(StatedListener.class, new RuleInfo("smtp.relay-without-starttls", Severity.WARNING,
				"Other servers cannot send to this one encrypted.",
				"Servers encrypt to each other where the receiver offers STARTTLS. Without it, all incoming mail crosses "
						+ "the internet readable, and some senders refuse to deliver.",
				"Offer STARTTLS on this port; never require it, for some senders cannot.",
				Reference.rfc(3207, "5")));
	}

	@Override
	public Optional<Finding> review(StatedListener stated) {
		Listener listener = stated.listener();
		boolean readable = listener.role() == Role.RELAY && listener.security() == Security.NONE;
		return readable ? Optional.of(info().finding(listener.describe() + ": other servers cannot send to it encrypted.")
				.at(listener.id().toString())) : Optional.empty();
	}
}
