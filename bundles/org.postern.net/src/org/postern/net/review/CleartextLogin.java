package org.postern.net.review;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;

/**
 * Login without TLS (RFC 8314 section 4.1 calls it obsolete). A fallback is judged by the protocol that knows what it
 * stands in for.
 */
public record CleartextLogin(String protocol) implements ReviewRule {

	@Override
	public List<Finding> review(PortPolicy policy) {
		return policy.enabled().stream().filter(this::offersCleartextLogin).map(this::finding).toList();
	}

	private boolean offersCleartextLogin(Listener listener) {
		return listener.protocol().equals(protocol) && listener.role() != Role.FALLBACK
				&& listener.security().allowsCleartext()
				&& listener.authentication() == Authentication.CLEARTEXT_ALLOWED;
	}

	private Finding finding(Listener listener) {
		return Finding.of("login.cleartext", Severity.WARNING,
				listener.describe() + ": passwords may cross the network in cleartext.",
				"Anyone on the way, such as the operator of a wireless network, can read a password that is sent without "
						+ "TLS. RFC 8314 calls cleartext access to mail obsolete.",
				"Set the login of this listener to \"login after TLS\", or close it in favour of a TLS port.")
				.at(listener.id().toString());
	}
}
