package org.postern.core.internal.users;

import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.Recipient;
import org.postern.core.internal.issued.Mailbox;
import org.postern.core.internal.packed.PackedTexts;
import org.postern.core.internal.packed.PagedBytes;

/**
 * Which addresses there were, and in which rows. All of it waits in files; the addresses themselves are those of the users, who
 * are looked up only where two addresses have the same hash.
 */
final class SeenAddresses {

	/** In pages: two megabytes. Slots are used in no order at all. */
	private static final int KEPT = 512;
	private static final int FIRST_BITS = 8;

	private final List<Recipient> users;
	private final PackedTexts places = new PackedTexts();
	/** A hash, and behind it the position of a user from 1; 0 where a slot is free. */
	private PagedBytes slots = new PagedBytes(KEPT);
	private int bits = FIRST_BITS;

	/** @param users to whom each that is added here is added as well */
	SeenAddresses(List<Recipient> users) {
		this.users = users;
	}

	/** The row in which an address stood before. */
	Optional<String> place(MailAddress address) {
		String key = key(address);
		int hash = key.hashCode();
		for (int slot = first(hash); at(slot) != 0; slot = next(slot)) {
			int user = (int) at(slot) - 1;
			if (hash(at(slot)) == hash && key(users.get(user).address()).equals(key)) {
				return Optional.of(places.get(user).getFirst());
			}
		}
		return Optional.empty();
	}

	/** Takes the next user's address, which was not there before. */
	void add(MailAddress address, String place) {
		int user = places.add(place);
		if (user * 2 >= 1 << bits) {
			grow();
		}
		put((long) key(address).hashCode() << Integer.SIZE | user + 1);
	}

	/** Those that follow each other do so in the larger table, too: it is written from its beginning to its end. */
	private void grow() {
		PagedBytes former = slots;
		int count = 1 << bits;
		slots = new PagedBytes(KEPT);
		bits++;
		for (int slot = 0; slot < count; slot++) {
			long taken = former.getLong(position(slot));
			if (taken != 0) {
				put(taken);
			}
		}
	}

	private void put(long taken) {
		int slot = first(hash(taken));
		while (at(slot) != 0) {
			slot = next(slot);
		}
		slots.putLong(position(slot), taken);
	}

	private long at(int slot) {
		return slots.getLong(position(slot));
	}

	private static long position(int slot) {
		return (long) slot * Long.BYTES;
	}

	private static int hash(long taken) {
		return (int) (taken >>> Integer.SIZE);
	}

	/** Hashes of texts that end alike differ in few bits. */
	private int first(int hash) {
		return hash * 0x9E3779B9 >>> Integer.SIZE - bits;
	}

	private int next(int slot) {
		return slot + 1 & (1 << bits) - 1;
	}

	private static String key(MailAddress address) {
		return Mailbox.of(address);
	}
}
