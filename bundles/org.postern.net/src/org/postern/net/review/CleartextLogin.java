package org.postern.net.review;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Role;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;

/** Login without TLS. A fallback is judged by the protocol that knows what it stands in for. */
final class CleartextLogin extends ReviewRule<StatedListener> {

	CleartextLogin() {
		super(StatedListener.class, new RuleInfo("login.cleartext", Severity.WARNING,
				"Passwords may cross the network in cleartext.",
				"Anyone on the way, such as the operator of a wireless network, can read a password that is sent without "
						+ "TLS. RFC 8314 calls cleartext access to mail obsolete.",
				"Set the login of this listener to \"login after TLS\", or close it in favour of a TLS port.",
				Reference.rfc(8314, "4.1")));
	}

	@Override
	public Optional<Finding> review(StatedListener stated) {
		Listener listener = stated.listener();
		boolean readable = listener.role() != Role.FALLBACK && listener.security().allowsCleartext()
				&& listener.authentication() == Authentication.CLEARTEXT_ALLOWED;
		return readable ? Optional.of(info()
				.finding(stated.describe() + ": passwords may cross the network in cleartext.")
				.at(listener.id().toString())) : Optional.empty();
	}
}
