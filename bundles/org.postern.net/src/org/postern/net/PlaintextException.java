package org.postern.net;

import java.io.IOException;

/** A server, or somebody on the way, says more after its consent to TLS, in cleartext (CVE-2021-33515 and others). */
public final class PlaintextException extends IOException {

	private static final long serialVersionUID = 1L;

	private final String text;

	PlaintextException(String text) {
		super("Plaintext follows the server's consent to TLS");
		this.text = text;
	}

	/** What was said; never to be taken as said under TLS. */
	public String text() {
		return text;
	}
}
