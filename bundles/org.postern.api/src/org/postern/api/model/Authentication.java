package org.postern.api.model;

import java.util.Arrays;
import java.util.Optional;

/** Who may log in on a listener, and when. */
public enum Authentication {

	/** No login is offered; right for a relay port, an open relay on any port meant for clients. */
	NONE("none", "no login"),
	/** Login is offered once TLS protects the connection, never before. */
	TLS_ONLY("tls-only", "login after TLS"),
	/** Login is offered in cleartext too. */
	CLEARTEXT_ALLOWED("cleartext-allowed", "login also in cleartext");

	private final String key;
	private final String label;

	Authentication(String key, String label) {
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

	public static Optional<Authentication> ofKey(String key) {
		return Arrays.stream(values()).filter(value -> value.key.equals(key)).findFirst();
	}
}
