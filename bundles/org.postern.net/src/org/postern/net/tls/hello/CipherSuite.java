package org.postern.net.tls.hello;

import java.util.Set;

/**
 * A cipher suite as the IANA registry lists it.
 *
 * @param code two bytes: 0xC02F
 * @param name {@code TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}
 */
public record CipherSuite(int code, String name) {

	/** Why nobody should use a cipher suite any more. */
	public enum Weakness {
		/** No encryption at all. */
		NULL("no encryption"),
		/** Nobody knows whom they talk to. */
		ANONYMOUS("no authentication"),
		/** Keys of 40 or 56 bits by the export rules of the 1990s (RFC 4346: must not). */
		EXPORT("export keys"),
		/** RFC 7465. */
		RC4("RC4"),
		/** Keys of 56 bits (RFC 5469). */
		DES("DES"),
		/** Blocks of 64 bits: Sweet32, CVE-2016-2183. */
		TRIPLE_DES("3DES and other 64-bit blocks");

		private final String label;

		Weakness(String label) {
			this.label = label;
		}

		public String label() {
			return label;
		}
	}

	private static final int FIRST_OF_TLS_1_3 = 0x1301;
	private static final int LAST_OF_TLS_1_3 = 0x1305;

	/** For TLS 1.3 only (RFC 8446 section B.4). */
	public boolean isOfTls13() {
		return code >= FIRST_OF_TLS_1_3 && code <= LAST_OF_TLS_1_3;
	}

	/** Whether what was recorded stays secret when the server's key is lost later. */
	public boolean isForwardSecret() {
		return isOfTls13() || name.startsWith("TLS_ECDHE_") || name.startsWith("TLS_DHE_")
				|| has(Weakness.ANONYMOUS) && !has(Weakness.NULL);
	}

	/** Whether it encrypts and authenticates in one (AEAD), as TLS 1.3 demands. */
	public boolean isAuthenticatedEncryption() {
		return isOfTls13() || name.contains("_GCM_") || name.contains("_CCM") || name.contains("CHACHA20");
	}

	/** Whether the key is agreed on by finite-field Diffie-Hellman, whose group the server chooses. */
	public boolean isFiniteField() {
		return name.startsWith("TLS_DHE_") || name.startsWith("TLS_DH_anon");
	}

	public boolean has(Weakness weakness) {
		return switch (weakness) {
			case NULL -> name.contains("_WITH_NULL_");
			case ANONYMOUS -> name.contains("_anon_");
			case EXPORT -> name.contains("_EXPORT");
			case RC4 -> name.contains("_RC4_") && !name.contains("_EXPORT");
			case DES -> name.contains("_WITH_DES_");
			case TRIPLE_DES -> name.contains("_3DES_") || name.contains("_IDEA_") || name.contains("_RC2_");
		};
	}

	public boolean isWeak() {
		return Set.of(Weakness.values()).stream().anyMatch(this::has);
	}
}
