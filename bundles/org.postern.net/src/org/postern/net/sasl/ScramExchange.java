package org.postern.net.sasl;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** SCRAM (RFC 5802, RFC 7677) without channel binding: neither side shows the password, and both prove to know it. */
final class ScramExchange implements SaslExchange {

	/** No channel binding (RFC 5802 section 6). */
	private static final String HEADER = "n,,";

	private final Digests digests;
	private final Credentials credentials;
	private final String nonce;
	private final String bare;
	private Optional<byte[]> expected = Optional.empty();
	private Optional<String> note = Optional.empty();
	private boolean proven;

	ScramExchange(String hash, Credentials credentials, String nonce) {
		this.digests = new Digests(hash);
		this.credentials = credentials;
		this.nonce = nonce;
		this.bare = "n=" + credentials.user().replace("=", "=3D").replace(",", "=2C") + ",r=" + nonce;
	}

	@Override
	public Optional<byte[]> initial() {
		return Optional.of(Bytes.of(HEADER + bare));
	}

	@Override
	public byte[] answer(byte[] challenge) throws SaslFailure {
		if (proven) {
			throw SaslFailure.malformed("The server goes on after SCRAM has ended.");
		}
		if (expected.isPresent()) {
			verify(Bytes.text(challenge));
			return new byte[0];
		}
		return prove(ScramChallenge.parse(Bytes.text(challenge), nonce));
	}

	private byte[] prove(ScramChallenge challenge) {
		note = Optional.of(challenge.iterations() + " iterations");
		String withoutProof = "c=" + Base64.getEncoder().encodeToString(Bytes.of(HEADER)) + ",r=" + challenge.nonce();
		byte[] message = Bytes.of(bare + "," + challenge.text() + "," + withoutProof);
		byte[] salted = digests.iterate(Bytes.prepared(credentials.password()), challenge.salt(), challenge.iterations());
		byte[] key = digests.hmac(salted, Bytes.of("Client Key"));
		byte[] proof = Digests.xor(key, digests.hmac(digests.hash(key), message));
		expected = Optional.of(digests.hmac(digests.hmac(salted, Bytes.of("Server Key")), message));
		return Bytes.of(withoutProof + ",p=" + Base64.getEncoder().encodeToString(proof));
	}

	private void verify(String last) throws SaslFailure {
		if (last.startsWith("e=")) {
			throw SaslFailure.malformed("The server ends SCRAM with an error: " + last.substring(2) + ".");
		}
		byte[] signature = ScramChallenge.decode(last.startsWith("v=") ? last.substring(2).split(",")[0] : "");
		if (!MessageDigest.isEqual(signature, expected.orElseThrow())) {
			throw SaslFailure.impostor("The server could not prove that it knows the password.");
		}
		proven = true;
	}

	@Override
	public boolean isProven() {
		return proven;
	}

	@Override
	public Optional<String> note() {
		return note;
	}
}
