package org.postern.net.sasl;

import java.util.Optional;

/** PLAIN (RFC 4616): user and password, as they are. */
record PlainExchange(Credentials credentials) implements SaslExchange {

	@Override
	public Optional<byte[]> initial() {
		return Optional.of(Bytes.join(Bytes.of("\0" + credentials.user() + "\0"), Bytes.of(credentials.password())));
	}

	@Override
	public byte[] answer(byte[] challenge) throws SaslFailure {
		throw SaslFailure.malformed("PLAIN has one message, and the server asks for another.");
	}
}
