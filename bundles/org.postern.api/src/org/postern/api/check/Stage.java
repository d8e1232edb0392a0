package org.postern.api.check;

/** The stages of a connection test in their order, each with the exit code of a single test that fails there. */
public enum Stage {

	RESOLVE("name resolution", 10),
	CONNECT("connect", 11),
	GREETING("greeting", 12),
	CAPABILITIES("capabilities", 13),
	TLS("TLS", 14),
	CERTIFICATE("certificate", 15),
	CAPABILITIES_AFTER_TLS("capabilities after TLS", 16),
	/** Whether strangers can send through the server; only at {@link Depth#THOROUGH}. */
	OPEN_RELAY("open relay", 22),
	/** Further connections; only at {@link Depth#THOROUGH}. */
	EXAMINATION("examination", 21),
	LOGIN("login", 17),
	/** What a user can do once logged in, beside reading and sending; only at {@link Depth#THOROUGH}. */
	SESSION("session", 23),
	SEND("send", 18),
	RECEIVE("receive", 19),
	REMOVE("remove", 20);

	private final String label;
	private final int exitCode;

	Stage(String label, int exitCode) {
		this.label = label;
		this.exitCode = exitCode;
	}

	public String label() {
		return label;
	}

	public int exitCode() {
		return exitCode;
	}
}
