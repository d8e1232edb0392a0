package org.postern.net.fact;

import java.util.Objects;

import org.postern.api.rule.Fact;

/**
 * The server is there and begins in another way than was expected.
 *
 * @param place the address and port
 * @param mode  how it begins
 */
public record OtherMode(String place, Mode mode) implements Fact {

	/** How a server begins. */
	public enum Mode {
		/** It waits for a TLS handshake. */
		TLS_AT_ONCE,
		/** It greets in cleartext. */
		CLEARTEXT_GREETING
	}

	public OtherMode {
		Objects.requireNonNull(place);
		Objects.requireNonNull(mode);
	}
}
