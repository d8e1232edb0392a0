package org.postern.net.pem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PemKeyTest {

	/** Where the older form begins within PKCS #8, for the lengths these keys have. */
	private static final int RSA_INSIDE = 26;
	private static final int EC_INSIDE = 28;

	@TempDir
	Path folder;

	@Test
	void keys_in_pkcs8_are_told_apart() throws Exception {
		for (String algorithm : new String[] { "RSA", "EC", "Ed25519" }) {
			KeyPair own = generate(algorithm);
			Path file = write("PRIVATE KEY", own.getPrivate().getEncoded());

			assertTrue(new PemKey(file).belongsTo(own.getPublic()), algorithm);
			assertFalse(new PemKey(file).belongsTo(generate(algorithm).getPublic()), algorithm);
		}
	}

	@Test
	void an_rsa_key_of_older_openssl_is_read() throws Exception {
		KeyPair own = generate("RSA");
		byte[] encoded = own.getPrivate().getEncoded();
		Path file = write("RSA PRIVATE KEY", Arrays.copyOfRange(encoded, RSA_INSIDE, encoded.length));

		assertTrue(new PemKey(file).belongsTo(own.getPublic()));
		assertFalse(new PemKey(file).belongsTo(generate("RSA").getPublic()));
	}

	@Test
	void an_elliptic_key_of_older_openssl_is_read() throws Exception {
		KeyPair own = generate("EC");
		byte[] encoded = own.getPrivate().getEncoded();
		Path file = write("EC PRIVATE KEY", Arrays.copyOfRange(encoded, EC_INSIDE, encoded.length));

		assertTrue(new PemKey(file).belongsTo(own.getPublic()));
		assertFalse(new PemKey(file).belongsTo(generate("EC").getPublic()));
	}

	@Test
	void a_key_of_another_algorithm_does_not_belong() throws Exception {
		Path file = write("PRIVATE KEY", generate("EC").getPrivate().getEncoded());

		assertFalse(new PemKey(file).belongsTo(generate("RSA").getPublic()));
	}

	private static KeyPair generate(String algorithm) throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
		if (!algorithm.startsWith("Ed")) {
			generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
		}
		return generator.generateKeyPair();
	}

	private Path write(String what, byte[] encoded) throws Exception {
		return Files.writeString(folder.resolve("key.pem"), "Bag Attributes: x\n-----BEGIN " + what + "-----\n"
				+ Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(encoded) + "\n-----END " + what + "-----\n");
	}
}
