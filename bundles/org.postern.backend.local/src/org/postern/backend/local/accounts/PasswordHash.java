package org.postern.backend.local.accounts;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.postern.api.secret.Secret;

/** Salted PBKDF2 (RFC 8018) as {@code iterations$salt$key}, salt and key in Base64. */
final class PasswordHash {

	private static final int ITERATIONS = 120_000;
	private static final int SALT_BYTES = 16;
	private static final int KEY_BITS = 256;

	private final SecureRandom random = new SecureRandom();

	String of(Secret password) {
		byte[] salt = new byte[SALT_BYTES];
		random.nextBytes(salt);
		return ITERATIONS + "$" + text(salt) + "$" + text(derive(password, salt, ITERATIONS));
	}

	/** A hash that no password has: an unknown user takes as long as a wrong password. */
	String ofNobody() {
		return ITERATIONS + "$" + text(new byte[SALT_BYTES]) + "$" + text(new byte[KEY_BITS / 8]);
	}

	/** What sets two hashes of one password apart. */
	String salt(String stored) {
		String[] parts = stored.split("\\$");
		return parts.length == 3 ? parts[1] : "";
	}

	boolean matches(String stored, Secret password) {
		String[] parts = stored.split("\\$");
		if (parts.length != 3 || !parts[0].matches("[0-9]{1,8}")) {
			return false;
		}
		byte[] salt = Base64.getDecoder().decode(parts[1]);
		byte[] key = Base64.getDecoder().decode(parts[2]);
		return MessageDigest.isEqual(key, derive(password, salt, Integer.parseInt(parts[0])));
	}

	private static byte[] derive(Secret password, byte[] salt, int iterations) {
		return password.use(characters -> {
			PBEKeySpec key = new PBEKeySpec(characters, salt, iterations, KEY_BITS);
			try {
				return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
			} catch (GeneralSecurityException e) {
				throw new IllegalStateException("Every Java has PBKDF2", e);
			} finally {
				key.clearPassword();
			}
		});
	}

	private static String text(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}
}
