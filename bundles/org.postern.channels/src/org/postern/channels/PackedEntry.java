package org.postern.channels;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * An entry of an archive, compressed already, so that its sizes are known before the first byte of it is written.
 *
 * @param name   in UTF-8
 * @param crc    of what it is unpacked to
 * @param size   of what it is unpacked to, in bytes
 * @param packed by deflate, without a header of its own
 */
record PackedEntry(byte[] name, int crc, int size, byte[] packed) {

	private static final int PIECE = 1 << 13;

	/** @param deflater one without a header ({@code nowrap}), used by nobody else at the same time */
	static PackedEntry of(String name, byte[] content, Deflater deflater) {
		CRC32 crc = new CRC32();
		crc.update(content);
		return new PackedEntry(name.getBytes(StandardCharsets.UTF_8), (int) crc.getValue(), content.length,
				packed(content, deflater));
	}

	private static byte[] packed(byte[] content, Deflater deflater) {
		deflater.reset();
		deflater.setInput(content);
		deflater.finish();
		ByteArrayOutputStream packed = new ByteArrayOutputStream(PIECE);
		byte[] piece = new byte[PIECE];
		while (!deflater.finished()) {
			packed.write(piece, 0, deflater.deflate(piece));
		}
		return packed.toByteArray();
	}
}
