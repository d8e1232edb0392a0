package org.postern.web;

import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * An entity tag (RFC 9110 section 8.8.3) of what is answered. It need not withstand an attacker, who could only
 * deceive himself, so two checksums do, which processors compute by themselves.
 */
record Tag(String value) {

	static Tag of(byte[] content) {
		CRC32 one = new CRC32();
		CRC32C other = new CRC32C();
		one.update(content);
		other.update(content);
		return new Tag('"' + HexFormat.of().toHexDigits(one.getValue() << 32 | other.getValue()) + '"');
	}

	/** @param wanted the header {@code If-None-Match} */
	boolean isAmong(String wanted) {
		return wanted.equals("*") || wanted.contains(value);
	}
}
