package org.postern.net.pem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PEM file with a private key: PKCS #8, or the older forms of OpenSSL for RSA (RFC 8017) and EC (RFC 5915). */
public record PemKey(Path file) {

	private static final Pattern BLOCK = Pattern.compile(
			"-----BEGIN ((?:RSA |EC |ENCRYPTED )?PRIVATE KEY)-----\\s+([A-Za-z0-9+/=\\s:,.-]*?)-----END \\1-----");
	private static final byte SEQUENCE = 0x30;
	private static final byte OCTETS = 0x04;
	private static final byte[] VERSION_ZERO = { 0x02, 0x01, 0x00 };

	/** Whether what this key signs is what {@code certified} verifies. */
	public boolean belongsTo(PublicKey certified) throws IOException, GeneralSecurityException {
		try {
			return signs(read(certified), certified);
		} catch (InvalidKeySpecException | InvalidKeyException e) {
			// a key of another algorithm than the certificate's
			return false;
		}
	}

	/**
	 * The key of a certificate that was {@linkplain #belongsTo seen to belong} to it.
	 *
	 * @throws GeneralSecurityException if the file holds no private key, or one of another algorithm
	 */
	public PrivateKey read(PublicKey certified) throws IOException, GeneralSecurityException {
		return KeyFactory.getInstance(certified.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(pkcs8(certified)));
	}

	private static boolean signs(PrivateKey key, PublicKey certified) throws GeneralSecurityException {
		String algorithm = switch (certified.getAlgorithm()) {
			case "RSA" -> "SHA256withRSA";
			case "EC" -> "SHA256withECDSA";
			default -> certified.getAlgorithm();
		};
		Signature signature = Signature.getInstance(algorithm);
		signature.initSign(key);
		byte[] sample = "postern".getBytes(StandardCharsets.US_ASCII);
		signature.update(sample);
		byte[] signed = signature.sign();
		signature.initVerify(certified);
		signature.update(sample);
		return signature.verify(signed);
	}

	private byte[] pkcs8(PublicKey certified) throws IOException, GeneralSecurityException {
		Matcher block = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
		if (!block.find()) {
			throw new GeneralSecurityException("it holds no private key");
		}
		if (block.group(1).startsWith("ENCRYPTED") || block.group(2).contains("ENCRYPTED")) {
			throw new GeneralSecurityException("its key is locked with a passphrase");
		}
		byte[] key = Base64.getMimeDecoder().decode(block.group(2));
		return block.group(1).equals("PRIVATE KEY") ? key : wrapped(key, certified);
	}

	/** The older forms lack the algorithm, which the certificate's public key has (RFC 5280 section 4.1.2.7). */
	private static byte[] wrapped(byte[] key, PublicKey certified) {
		byte[] algorithm = firstChild(certified.getEncoded());
		return tagged(SEQUENCE, joined(VERSION_ZERO, algorithm, tagged(OCTETS, key)));
	}

	private static byte[] firstChild(byte[] sequence) {
		int start = 2 + lengthBytes(sequence[1]);
		int header = 2 + lengthBytes(sequence[start + 1]);
		int length = sequence[start + 1] & 0xff;
		if (length > 0x7f) {
			length = sequence[start + 2] & 0xff;
		}
		byte[] child = new byte[header + length];
		System.arraycopy(sequence, start, child, 0, child.length);
		return child;
	}

	/** How many bytes of length follow the first. */
	private static int lengthBytes(byte length) {
		return (length & 0x80) == 0 ? 0 : length & 0x7f;
	}

	private static byte[] tagged(byte tag, byte[] content) {
		byte[] length = content.length < 0x80 ? new byte[] { (byte) content.length }
				: content.length < 0x100 ? new byte[] { (byte) 0x81, (byte) content.length }
						: new byte[] { (byte) 0x82, (byte) (content.length >> 8), (byte) content.length };
		return joined(new byte[] { tag }, length, content);
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}
}
