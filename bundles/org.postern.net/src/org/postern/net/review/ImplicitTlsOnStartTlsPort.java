package org.postern.net.review;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;

/** Implicit TLS on a port where clients expect STARTTLS. */
final class ImplicitTlsOnStartTlsPort extends ReviewRule<StatedListener> {

	ImplicitTlsOnStartTlsPort() {
		super(StatedListener.class, new RuleInfo("tls.implicit-on-starttls-port", Severity.ERROR,
				"Clients expect STARTTLS on this port.",
				"A client waits for the server's greeting in cleartext while the server waits for a TLS handshake: both "
						+ "wait until one gives up.",
				"Use STARTTLS here, and implicit TLS on its own port.",
				Reference.rfc(8314, "3")));
	}

	@Override
	public Optional<Finding> review(StatedListener stated) {
		Listener listener = stated.listener();
		return stated.expected().filter(port -> listener.role() != Role.FALLBACK)
				.filter(port -> port.security() != Security.IMPLICIT_TLS)
				.filter(port -> listener.security() == Security.IMPLICIT_TLS)
				.map(port -> info().finding(stated.describe() + ": clients expect STARTTLS on port " + port.port() + ".")
						.at(listener.id().toString()));
	}
}
