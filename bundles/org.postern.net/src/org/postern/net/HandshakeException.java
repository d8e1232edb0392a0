package org.postern.net;

import java.io.IOException;

import org.postern.net.tls.hello.ServerFlight;

/** A TLS handshake that came to nothing, with what the server said until then. */
public final class HandshakeException extends IOException {

	private static final long serialVersionUID = 1L;

	private final transient ServerFlight flight;

	HandshakeException(IOException cause, ServerFlight flight) {
		super(String.valueOf(cause.getMessage()), cause);
		this.flight = flight;
	}

	/** What the server said in the handshake, as far as it was readable. */
	public ServerFlight flight() {
		return flight;
	}

	/** Whether what the server said, if anything, was not TLS. */
	boolean mayBeCleartext() {
		return flight.hello().isEmpty() && flight.alert().isEmpty();
	}
}
