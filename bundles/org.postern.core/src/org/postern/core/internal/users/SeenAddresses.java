package org.postern.core.internal.users;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.Recipient;
import org.postern.core.internal.packed.PackedTexts;

/**
 * Which addresses there were, and in which rows: 12 to 20 bytes for each, and its row's name. The addresses themselves are
 * those of the users, who are looked up only where two addresses have the same hash. Case does not tell addresses apart.
 */
final class SeenAddresses {

	private static final int FREE = -1;

	private final List<Recipient> users;
	private final PackedTexts places = new PackedTexts();
	private int[] hashes = new int[1 << 6];
	/** Positions of users. */
	private int[] slots = free(1 << 8);

	/** @param users to whom each that is added here is added as well */
	SeenAddresses(List<Recipient> users) {
		this.users = users;
	}

	private static int[] free(int size) {
		int[] slots = new int[size];
		Arrays.fill(slots, FREE);
		return slots;
	}

	/** The row in which an address stood before. */
	Optional<String> place(MailAddress address) {
		String key = key(address);
		int hash = key.hashCode();
		for (int slot = first(hash); slots[slot] != FREE; slot = next(slot)) {
			int user = slots[slot];
			if (hashes[user] == hash && key(users.get(user).address()).equals(key)) {
				return Optional.of(places.get(user).getFirst());
			}
		}
		return Optional.empty();
	}

	/** Takes the next user's address, which was not there before. */
	void add(MailAddress address, String place) {
		int user = places.add(place);
		if (user == hashes.length) {
			hashes = Arrays.copyOf(hashes, user * 2);
		}
		hashes[user] = key(address).hashCode();
		if (user * 2 >= slots.length) {
			slots = free(slots.length * 2);
			for (int former = 0; former < user; former++) {
				put(former);
			}
		}
		put(user);
	}

	private void put(int user) {
		int slot = first(hashes[user]);
		while (slots[slot] != FREE) {
			slot = next(slot);
		}
		slots[slot] = user;
	}

	/** Hashes of texts that end alike differ in few bits. */
	private int first(int hash) {
		return (hash * 0x9E3779B9 >>> 8) & slots.length - 1;
	}

	private int next(int slot) {
		return slot + 1 & slots.length - 1;
	}

	private static String key(MailAddress address) {
		return address.toString().toLowerCase(Locale.ROOT);
	}
}
