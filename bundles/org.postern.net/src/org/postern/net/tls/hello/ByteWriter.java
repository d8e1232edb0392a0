package org.postern.net.tls.hello;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Writes numbers and length-prefixed blocks as TLS lays them out. */
public final class ByteWriter {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	public ByteWriter u8(int value) {
		out.write(value);
		return this;
	}

	public ByteWriter u16(int value) {
		return u8(value >> 8).u8(value);
	}

	public ByteWriter u24(int value) {
		return u8(value >> 16).u16(value);
	}

	public ByteWriter bytes(byte[] value) {
		out.writeBytes(value);
		return this;
	}

	/** A block after its length in one byte. */
	public ByteWriter block8(Consumer<ByteWriter> content) {
		byte[] inner = of(content);
		return u8(inner.length).bytes(inner);
	}

	/** A block after its length in two bytes. */
	public ByteWriter block16(Consumer<ByteWriter> content) {
		byte[] inner = of(content);
		return u16(inner.length).bytes(inner);
	}

	/** A block after its length in three bytes. */
	public ByteWriter block24(Consumer<ByteWriter> content) {
		byte[] inner = of(content);
		return u24(inner.length).bytes(inner);
	}

	public static byte[] of(Consumer<ByteWriter> content) {
		ByteWriter writer = new ByteWriter();
		content.accept(writer);
		return writer.toBytes();
	}

	public byte[] toBytes() {
		return out.toByteArray();
	}
}
