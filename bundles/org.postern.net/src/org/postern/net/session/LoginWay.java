package org.postern.net.session;

import java.util.Objects;
import java.util.Optional;

import org.postern.net.sasl.SaslMechanism;

/**
 * How to log in.
 *
 * @param label     {@code SCRAM-SHA-256}, or the protocol's own command: {@code LOGIN command}, {@code USER and PASS}
 * @param mechanism of SASL; empty for the protocol's own command
 */
public record LoginWay(String label, Optional<SaslMechanism> mechanism) {

	public LoginWay {
		Objects.requireNonNull(label);
		Objects.requireNonNull(mechanism);
	}

	static LoginWay of(SaslMechanism mechanism) {
		return new LoginWay(mechanism.label(), Optional.of(mechanism));
	}

	/** Whether who reads the connection learns the secret. */
	public boolean revealsSecret() {
		return mechanism.map(SaslMechanism::revealsSecret).orElse(true);
	}

	boolean takesToken() {
		return mechanism.filter(SaslMechanism::takesToken).isPresent();
	}
}
