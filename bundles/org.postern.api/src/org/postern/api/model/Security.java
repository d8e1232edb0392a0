package org.postern.api.model;

import java.util.Arrays;
import java.util.Optional;

/** How a listener protects the connection. */
public enum Security {

	/** Cleartext only; TLS is not offered. */
	NONE("none", "none (cleartext)"),
	/** Cleartext that a client may upgrade: STARTTLS (RFC 3207, RFC 9051) or STLS (RFC 2595). */
	STARTTLS("starttls", "STARTTLS (optional)"),
	/** As {@link #STARTTLS}, and nothing but the upgrade is allowed before it. */
	STARTTLS_REQUIRED("starttls-required", "STARTTLS (required)"),
	/** TLS from the first byte (RFC 8314). */
	IMPLICIT_TLS("tls", "TLS (implicit)");

	private final String key;
	private final String label;

	Security(String key, String label) {
		this.key = key;
		this.label = label;
	}

	/** The word used in site files and on the command line. */
	public String key() {
		return key;
	}

	/** The words shown to people. */
	public String label() {
		return label;
	}

	/** Whether the connection starts in cleartext and can be upgraded. */
	public boolean upgrades() {
		return this == STARTTLS || this == STARTTLS_REQUIRED;
	}

	/** Whether a client can stay in cleartext and still be served. */
	public boolean allowsCleartext() {
		return this == NONE || this == STARTTLS;
	}

	public static Optional<Security> ofKey(String key) {
		return Arrays.stream(values()).filter(value -> value.key.equals(key)).findFirst();
	}
}
