package org.postern.net.sasl;

import java.util.Optional;

/** One login, step by step. Serves one connection; not thread-safe. */
public interface SaslExchange {

	/** What the client says first, before any challenge; empty where the server begins (RFC 4422 section 3.3). */
	default Optional<byte[]> initial() {
		return Optional.empty();
	}

	/**
	 * The answer to a challenge; it may be empty.
	 *
	 * @throws SaslFailure if the challenge is none of this mechanism, or the server is not who it should be
	 */
	byte[] answer(byte[] challenge) throws SaslFailure;

	/** Whether all that the server has to prove to the client is proven; true where the mechanism has no such proof. */
	default boolean isProven() {
		return true;
	}

	/** What is worth noting about the exchange: the iterations of SCRAM, the error document of OAuth. */
	default Optional<String> note() {
		return Optional.empty();
	}
}
