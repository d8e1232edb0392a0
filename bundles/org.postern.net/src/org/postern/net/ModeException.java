package org.postern.net;

import java.io.IOException;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/** The server is there and speaks in the other mode than the one expected. */
final class ModeException extends IOException {

	private static final long serialVersionUID = 1L;

	/** In which mode the server was found to speak. */
	enum Mode {
		TLS_AT_ONCE, CLEARTEXT_GREETING
	}

	private final Mode mode;

	ModeException(Mode mode) {
		super(mode.name());
		this.mode = mode;
	}

	Finding finding(String place) {
		return switch (mode) {
			case TLS_AT_ONCE -> Finding.of("tls.spoken-at-once", Severity.ERROR,
					"Port " + place + " speaks TLS at once; the profile says STARTTLS or cleartext.",
					"Client and server wait for each other until one gives up: the client for a greeting, the server for a "
							+ "TLS handshake.",
					"Set the security to implicit TLS (\"SSL/TLS\" in mail programs), or the server's port to STARTTLS.");
			case CLEARTEXT_GREETING -> Finding.of("tls.greeting-in-cleartext", Severity.ERROR,
					"Port " + place + " greets in cleartext; the profile says implicit TLS.",
					"The server takes the client's TLS handshake for a garbled command.",
					"Set the security to STARTTLS in the mail program, or the server's port to implicit TLS.");
		};
	}
}
