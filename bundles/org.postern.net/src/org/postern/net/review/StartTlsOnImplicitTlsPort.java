package org.postern.net.review;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;

/** STARTTLS, or no TLS, on a port where clients expect TLS at once. */
final class StartTlsOnImplicitTlsPort extends ReviewRule<StatedListener> {

	StartTlsOnImplicitTlsPort() {
		super(StatedListener.class, new RuleInfo("tls.starttls-on-implicit-port", Severity.ERROR,
				"Clients expect TLS at once on this port.",
				"A client begins with a TLS handshake, which the server takes for a garbled command: the connection "
						+ "fails.",
				"Use implicit TLS here: that is what the port is registered for.",
				Reference.rfc(8314, "3")));
	}

	@Override
	public Optional<Finding> review(StatedListener stated) {
		Listener listener = stated.listener();
		return stated.expected().filter(port -> listener.role() != Role.FALLBACK)
				.filter(port -> port.security() == Security.IMPLICIT_TLS)
				.filter(port -> listener.security() != Security.IMPLICIT_TLS)
				.map(port -> info().finding(stated.describe() + ": clients expect TLS at once on port " + port.port() + ".")
						.at(listener.id().toString()));
	}
}
