package org.postern.core.internal.packed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of texts that wait in a file, however many there are. Rows are added and never changed. Thread-safe.
 */
public final class PackedTexts {

	private final PagedBytes bytes = new PagedBytes();
	/** Where each row ends. */
	private final PagedBytes ends = new PagedBytes();
	private long used;
	private int count;

	/** @return the row's position, from 0 */
	public synchronized int add(String... row) {
		byte[] packed = packed(Stream.of(row).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
		bytes.put(used, packed);
		used += packed.length;
		ends.putLong(end(count), used);
		return count++;
	}

	private static byte[] packed(List<byte[]> texts) {
		ByteBuffer packed = ByteBuffer.allocate(texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum());
		texts.forEach(text -> packed.putInt(text.length).put(text));
		return packed.array();
	}

	private static long end(int row) {
		return (long) row * Long.BYTES;
	}

	/** @param row from 0 */
	public synchronized List<String> get(int row) {
		long start = row == 0 ? 0 : ends.getLong(end(row - 1));
		byte[] packed = bytes.get(start, (int) (ends.getLong(end(row)) - start));
		ByteBuffer rest = ByteBuffer.wrap(packed);
		List<String> texts = new ArrayList<>();
		while (rest.hasRemaining()) {
			int length = rest.getInt();
			texts.add(new String(packed, rest.position(), length, StandardCharsets.UTF_8));
			rest.position(rest.position() + length);
		}
		return texts;
	}

	public synchronized int size() {
		return count;
	}
}
