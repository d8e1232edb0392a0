package org.postern.net.sasl;

/** A server broke the rules of a mechanism; the message says how, in one sentence without secrets. */
public final class SaslFailure extends Exception {

	private static final long serialVersionUID = 1L;

	private final boolean impostor;

	private SaslFailure(String message, boolean impostor) {
		super(message);
		this.impostor = impostor;
	}

	static SaslFailure malformed(String message) {
		return new SaslFailure(message, false);
	}

	static SaslFailure impostor(String message) {
		return new SaslFailure(message, true);
	}

	/** Whether the server failed to prove that it knows the user's password. */
	public boolean isImpostor() {
		return impostor;
	}
}
