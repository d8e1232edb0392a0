package org.postern.core.internal.packed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class PagedBytesTest {

	private static final int SIZE = 1 << 20;

	@Test
	void what_was_put_is_read_wherever_it_is() {
		Random random = new Random(7);
		byte[] plain = new byte[SIZE];
		PagedBytes paged = new PagedBytes(3);
		for (int i = 0; i < 5_000; i++) {
			byte[] piece = new byte[random.nextInt(10_000)];
			random.nextBytes(piece);
			int position = random.nextInt(SIZE - piece.length);
			System.arraycopy(piece, 0, plain, position, piece.length);
			paged.put(position, piece);
		}
		assertArrayEquals(plain, paged.get(0, SIZE));
		assertArrayEquals(plain, paged.copy(SIZE).get(0, SIZE));
	}

	@Test
	void numbers_are_kept_and_what_was_never_put_is_nought() {
		PagedBytes paged = new PagedBytes(2);
		for (long position = 0; position < SIZE; position += 4_000) {
			paged.putLong(position, ~position);
		}
		assertEquals(~8_000L, paged.getLong(8_000));
		assertEquals(0, paged.getLong(8_008));
		assertEquals(0, paged.getLong(100L * SIZE));
	}

	@Test
	void an_interrupted_thread_reads_and_writes_on() {
		PagedBytes paged = new PagedBytes(1);
		Thread.currentThread().interrupt();
		paged.put(0, new byte[SIZE]);
		paged.putLong(0, 5);
		assertEquals(0, paged.getLong(SIZE));
		assertEquals(5, paged.getLong(0));
		assertTrue(Thread.interrupted());
	}

	@Test
	void a_copy_changes_on_its_own() {
		PagedBytes paged = new PagedBytes();
		paged.putLong(8, 1);
		PagedBytes copy = paged.copy(16);
		copy.putLong(8, 2);
		assertEquals(1, paged.getLong(8));
		assertEquals(2, copy.getLong(8));
	}
}
