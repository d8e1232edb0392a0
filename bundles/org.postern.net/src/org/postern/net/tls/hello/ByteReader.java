package org.postern.net.tls.hello;

import java.util.Arrays;

/** Reads numbers and length-prefixed blocks as TLS lays them out; whatever a peer claims, never past the end. */
public final class ByteReader {

	/** A block claims to be longer than what holds it. */
	public static final class TruncatedException extends Exception {

		private static final long serialVersionUID = 1L;

		TruncatedException(int wanted, int left) {
			super("A block of " + wanted + " bytes where " + left + " are left");
		}
	}

	private final byte[] bytes;
	private int position;
	private final int end;

	public ByteReader(byte[] bytes) {
		this(bytes, 0, bytes.length);
	}

	private ByteReader(byte[] bytes, int start, int end) {
		this.bytes = bytes;
		this.position = start;
		this.end = end;
	}

	public int left() {
		return end - position;
	}

	public int u8() throws TruncatedException {
		need(1);
		return bytes[position++] & 0xFF;
	}

	public int u16() throws TruncatedException {
		return u8() << 8 | u8();
	}

	public int u24() throws TruncatedException {
		return u8() << 16 | u16();
	}

	public ByteReader block(int length) throws TruncatedException {
		need(length);
		ByteReader block = new ByteReader(bytes, position, position + length);
		position += length;
		return block;
	}

	public ByteReader block8() throws TruncatedException {
		return block(u8());
	}

	public ByteReader block16() throws TruncatedException {
		return block(u16());
	}

	public ByteReader block24() throws TruncatedException {
		return block(u24());
	}

	/** All that is left. */
	public byte[] rest() {
		byte[] rest = Arrays.copyOfRange(bytes, position, end);
		position = end;
		return rest;
	}

	private void need(int length) throws TruncatedException {
		if (length > left()) {
			throw new TruncatedException(length, left());
		}
	}
}
