package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Role;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.review.ReviewRule;
import org.postern.net.review.StatedListener;

/** A port for users that asks nobody to log in. */
final class OpenRelay extends ReviewRule<StatedListener> {

	OpenRelay() {
		super(StatedListener.class, new RuleInfo("smtp.open-relay", Severity.ERROR,
				"A port for sending is open to senders without login.",
				"A port for sending that asks nobody to log in either relays for strangers, and the server is on every "
						+ "block list within hours, or is of no use to its users.",
				"Offer login on this port: \"login after TLS\" is right.",
				Reference.rfc(6409, "4.3")));
	}

	@Override
	public Optional<Finding> review(StatedListener stated) {
		Listener listener = stated.listener();
		boolean open = listener.role() != Role.RELAY && listener.authentication() == Authentication.NONE;
		return open ? Optional.of(info().finding(listener.describe() + ": open to senders without login.")
				.at(listener.id().toString())) : Optional.empty();
	}
}
