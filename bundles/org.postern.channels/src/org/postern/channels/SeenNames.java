package org.postern.channels;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which names there were, in some 16 to 32 bytes each however long they are: what is kept is 64 bits of their SHA-256. Among a
 * million names, two share theirs about once in forty million archives.
 */
final class SeenNames {

	private static final long FREE = 0;

	private long[] slots = new long[1 << 10];
	private int count;

	/** @param digest of the name */
	void add(long digest) {
		if (count * 2 > slots.length) {
			grow();
		}
		put(digest);
		count++;
	}

	/** @param digest of the name */
	boolean contains(long digest) {
		return slots[slot(digest)] == digest;
	}

	private void grow() {
		long[] former = slots;
		slots = new long[former.length * 2];
		for (long digest : former) {
			if (digest != FREE) {
				put(digest);
			}
		}
	}

	private void put(long digest) {
		slots[slot(digest)] = digest;
	}

	/** Where it is, or would be. */
	private int slot(long digest) {
		int slot = (int) digest & slots.length - 1;
		while (slots[slot] != FREE && slots[slot] != digest) {
			slot = slot + 1 & slots.length - 1;
		}
		return slot;
	}

	/** What a name is known by. @param name in UTF-8 */
	static long digest(byte[] name) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(name);
			long first = ByteBuffer.wrap(digest).getLong();
			return first == FREE ? 1 : first;
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
