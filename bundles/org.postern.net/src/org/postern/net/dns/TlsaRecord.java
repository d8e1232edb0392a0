package org.postern.net.dns;

import java.util.HexFormat;
import java.util.Locale;

/**
 * A TLSA record (RFC 6698 section 2).
 *
 * @param usage    0 PKIX-TA, 1 PKIX-EE, 2 DANE-TA, 3 DANE-EE
 * @param selector 0 whole certificate, 1 its public key
 * @param matching 0 as it is, 1 SHA-256, 2 SHA-512
 * @param data     what is compared, in lower-case hexadecimal digits
 */
public record TlsaRecord(int usage, int selector, int matching, String data) {

	public TlsaRecord {
		data = data.toLowerCase(Locale.ROOT);
	}

	static TlsaRecord of(int usage, int selector, int matching, byte[] data) {
		return new TlsaRecord(usage, selector, matching, HexFormat.of().formatHex(data));
	}

	/** For people, as zone files write it, shortened: {@code 3 1 1 0a1b2c3d...}. */
	public String describe() {
		String shown = data.length() > 16 ? data.substring(0, 16) + "..." : data;
		return usage + " " + selector + " " + matching + " " + shown;
	}
}
