package org.postern.net.review;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.protocol.WellKnownPort;

/** Implicit TLS on a port where clients expect STARTTLS, and the reverse. */
public record OppositeTls(ProtocolInfo protocol) implements ReviewRule {

	@Override
	public List<Finding> review(PortPolicy policy) {
		return policy.enabled().stream().filter(listener -> listener.protocol().equals(protocol.id()))
				.filter(listener -> listener.role() != Role.FALLBACK).flatMap(listener -> finding(listener).stream())
				.toList();
	}

	private Optional<Finding> finding(Listener listener) {
		return protocol.ports().stream().filter(port -> port.port() == listener.port())
				.filter(port -> isImplicit(port.security()) != isImplicit(listener.security())).findFirst()
				.map(port -> finding(listener, port));
	}

	private static boolean isImplicit(Security security) {
		return security == Security.IMPLICIT_TLS;
	}

	private Finding finding(Listener listener, WellKnownPort port) {
		return isImplicit(listener.security())
				? Finding.of("tls.implicit-on-starttls-port", Severity.ERROR,
						listener.describe() + ": clients expect STARTTLS on port " + port.port() + ".",
						"A client waits for the server's greeting in cleartext while the server waits for a TLS "
								+ "handshake: both wait until one gives up.",
						"Use STARTTLS here, and implicit TLS on its own port.").at(listener.id().toString())
				: Finding.of("tls.starttls-on-implicit-port", Severity.ERROR,
						listener.describe() + ": clients expect TLS at once on port " + port.port() + ".",
						"A client begins with a TLS handshake, which the server takes for a garbled command: the "
								+ "connection fails.",
						"Use implicit TLS here (" + port.service() + ").").at(listener.id().toString());
	}
}
