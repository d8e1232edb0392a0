package org.postern.net.sasl;

import java.util.HexFormat;

/** CRAM-MD5 (RFC 2195): the password keys a sum over the server's challenge. */
final class CramExchange implements SaslExchange {

	private final Credentials credentials;
	private boolean answered;

	CramExchange(Credentials credentials) {
		this.credentials = credentials;
	}

	@Override
	public byte[] answer(byte[] challenge) throws SaslFailure {
		if (answered || challenge.length == 0) {
			throw SaslFailure.malformed("CRAM-MD5 has one challenge, and the server sent "
					+ (answered ? "another." : "an empty one."));
		}
		answered = true;
		byte[] sum = new Digests("MD5").hmac(Bytes.of(credentials.password()), challenge);
		return Bytes.of(credentials.user() + " " + HexFormat.of().formatHex(sum));
	}
}
