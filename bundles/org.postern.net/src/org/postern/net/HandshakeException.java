package org.postern.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.postern.net.tls.hello.ServerFlight;

/** A TLS handshake that came to nothing, with what the server said until then. */
public final class HandshakeException extends IOException {

	private static final long serialVersionUID = 1L;
	/** Java's TLS reads no more of what is none, and a greeting shows in less. */
	private static final int WORDS = 5;

	private final transient ServerFlight flight;
	private final String beginning;

	/** @param arrived the first bytes from the server, whatever they are */
	HandshakeException(IOException cause, ServerFlight flight, byte[] arrived) {
		super(new TlsWords(cause).toString(), cause);
		this.flight = flight;
		this.beginning = new String(arrived, 0, Math.min(arrived.length, WORDS), StandardCharsets.ISO_8859_1);
	}

	/** What the server said in the handshake, as far as it was readable. */
	public ServerFlight flight() {
		return flight;
	}

	/** Whether the server greets in cleartext. */
	boolean greets() {
		return beginning.matches("(?s)(220|\\+OK|\\* OK|\\* PRE).*");
	}

	/** Whether what the server said, if anything, was not TLS. */
	boolean mayBeCleartext() {
		return flight.hello().isEmpty() && flight.alert().isEmpty();
	}

	/** Whether the server said nothing at all. */
	boolean isSilent() {
		return beginning.isEmpty();
	}
}
