package org.postern.protocol.smtp;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.net.review.ReviewRule;

/** A port for users that asks nobody to log in (RFC 6409 section 4.3 demands authentication). */
final class OpenRelay implements ReviewRule {

	@Override
	public List<Finding> review(PortPolicy policy) {
		return new SmtpListeners(policy).all().filter(listener -> listener.role() != Role.RELAY)
				.filter(listener -> listener.authentication() == Authentication.NONE).map(OpenRelay::finding).toList();
	}

	private static Finding finding(Listener listener) {
		return Finding.of("smtp.open-relay", Severity.ERROR, listener.describe() + ": open to senders without login.",
				"A port for sending that asks nobody to log in either relays for strangers, and the server is on every "
						+ "block list within hours, or is of no use to its users.",
				"Offer login on this port: \"login after TLS\" is right.").at(listener.id().toString());
	}
}
