package org.postern.net.sasl;

import java.util.Optional;

import org.postern.api.secret.Secret;

/** An OAuth 2.0 token. A server that does not take it says why in a challenge, to which there is only one answer. */
final class BearerExchange implements SaslExchange {

	private static final String END = "\1";

	private final byte[] start;
	private final byte[] token;
	private final byte[] behind;
	private final byte[] resignation;
	private Optional<String> error = Optional.empty();

	private BearerExchange(String start, Optional<Secret> token, String behind, String resignation) {
		this.start = Bytes.of(start);
		this.token = token.map(Bytes::of).orElseGet(() -> new byte[0]);
		this.behind = Bytes.of(behind);
		this.resignation = Bytes.of(resignation);
	}

	/** OAUTHBEARER (RFC 7628). */
	static SaslExchange standard(Credentials credentials, String host, int port) {
		String user = credentials.user().replace("=", "=3D").replace(",", "=2C");
		return new BearerExchange("n,a=" + user + "," + END + "host=" + host + END + "port=" + port + END + "auth=Bearer ",
				credentials.token(), END + END, END);
	}

	/** XOAUTH2, of Google. */
	static SaslExchange early(Credentials credentials) {
		return new BearerExchange("user=" + credentials.user() + END + "auth=Bearer ", credentials.token(), END + END, "");
	}

	@Override
	public Optional<byte[]> initial() {
		return Optional.of(Bytes.join(start, token, behind));
	}

	@Override
	public byte[] answer(byte[] challenge) throws SaslFailure {
		if (error.isPresent()) {
			throw SaslFailure.malformed("The server refuses the token twice.");
		}
		error = Optional.of(Bytes.text(challenge));
		return resignation;
	}

	@Override
	public Optional<String> note() {
		return error;
	}
}
