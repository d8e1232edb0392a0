package org.postern.web;

import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * An entity tag (RFC 9110 section 8.8.3) of what is answered. It need not withstand an attacker, who could only
 * deceive himself, so the length and a checksum do, which processors compute by themselves.
 */
record Tag(String value) {

	static Tag of(byte[] content) {
		CRC32C sum = new CRC32C();
		sum.update(content);
		return new Tag('"' + HexFormat.of().toHexDigits((long) content.length << 32 | sum.getValue()) + '"');
	}

	/** @param wanted the header {@code If-None-Match} */
	boolean isAmong(String wanted) {
		return wanted.equals("*") || wanted.contains(value);
	}
}
