package org.postern.net.dns.dane;

import org.postern.net.dns.TlsaRecord;

/** Whether, and for what, a TLSA record can be used by mail servers and mail programs (RFC 7672 section 3.1). */
public enum TlsaUse {

	/** Names the server's own certificate or key. */
	SERVER,
	/** Names an authority that the server's certificate follows from. */
	AUTHORITY,
	/** Usage 0 or 1: asks for public authorities besides, which mail servers do not go by (RFC 7672 section 3.1.3). */
	PUBLIC_AUTHORITIES,
	/** Its usage, selector or matching type is not known. */
	UNKNOWN_PARAMETERS,
	/** Its data cannot be what the matching type says. */
	WRONG_LENGTH;

	private static final int SHA_256_DIGITS = 64;
	private static final int SHA_512_DIGITS = 128;

	public static TlsaUse of(TlsaRecord record) {
		if (record.usage() > 3 || record.selector() > 1 || record.matching() > 2) {
			return UNKNOWN_PARAMETERS;
		}
		if (!hasFittingLength(record)) {
			return WRONG_LENGTH;
		}
		return switch (record.usage()) {
			case 2 -> AUTHORITY;
			case 3 -> SERVER;
			default -> PUBLIC_AUTHORITIES;
		};
	}

	public boolean isUsable() {
		return this == SERVER || this == AUTHORITY;
	}

	private static boolean hasFittingLength(TlsaRecord record) {
		int digits = record.data().length();
		return switch (record.matching()) {
			case 1 -> digits == SHA_256_DIGITS;
			case 2 -> digits == SHA_512_DIGITS;
			default -> digits > 0;
		};
	}
}
