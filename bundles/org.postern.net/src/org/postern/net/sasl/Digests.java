package org.postern.net.sasl;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The sums that mechanisms are made of, for one hash. */
final class Digests {

	private final String hash;

	/** @param hash as Java names it: {@code SHA-256} */
	Digests(String hash) {
		this.hash = hash;
	}

	byte[] hash(byte[] data) {
		try {
			return MessageDigest.getInstance(hash).digest(data);
		} catch (GeneralSecurityException e) {
			throw missing(e);
		}
	}

	byte[] hmac(byte[] key, byte[] data) {
		return mac(key).doFinal(data);
	}

	/** {@code Hi} of RFC 5802 section 2.2. */
	byte[] iterate(byte[] password, byte[] salt, int iterations) {
		Mac mac = mac(password);
		byte[] link = mac.doFinal(Bytes.join(salt, new byte[] { 0, 0, 0, 1 }));
		byte[] sum = link.clone();
		for (int i = 1; i < iterations; i++) {
			link = mac.doFinal(link);
			sum = xor(sum, link);
		}
		return sum;
	}

	static byte[] xor(byte[] one, byte[] other) {
		byte[] sum = one.clone();
		for (int i = 0; i < sum.length; i++) {
			sum[i] ^= other[i];
		}
		return sum;
	}

	/** Java takes no empty key; one zero byte is the same to HMAC. */
	private Mac mac(byte[] key) {
		try {
			Mac mac = Mac.getInstance("Hmac" + hash.replace("-", ""));
			mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, mac.getAlgorithm()));
			return mac;
		} catch (GeneralSecurityException e) {
			throw missing(e);
		}
	}

	private static IllegalStateException missing(GeneralSecurityException e) {
		return new IllegalStateException("This Java lacks what every Java must have", e);
	}
}
