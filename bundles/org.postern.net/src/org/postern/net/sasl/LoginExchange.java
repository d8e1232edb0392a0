package org.postern.net.sasl;

/** LOGIN, of an expired draft: the server asks for the user name, then for the password, in whatever words. */
final class LoginExchange implements SaslExchange {

	private final Credentials credentials;
	private int asked;

	LoginExchange(Credentials credentials) {
		this.credentials = credentials;
	}

	@Override
	public byte[] answer(byte[] challenge) throws SaslFailure {
		asked++;
		return switch (asked) {
			case 1 -> Bytes.of(credentials.user());
			case 2 -> Bytes.of(credentials.password());
			default -> throw SaslFailure.malformed("LOGIN asks twice, and the server asks a third time.");
		};
	}
}
