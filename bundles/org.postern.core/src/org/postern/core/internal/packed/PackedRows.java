package org.postern.core.internal.packed;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.postern.api.profile.Recipient;
import org.postern.core.push.PushRow;
import org.postern.core.push.PushState;

/**
 * The rows of a push, which wait in a file: beside the list, how far each user is, and what is said of him where that is
 * not what is said of the one before. Thread-safe once all have been added.
 */
public final class PackedRows extends AbstractList<PushRow> implements RandomAccess {

	private static final PushState[] STATES = PushState.values();

	private final List<Recipient> users;
	private final PackedTexts texts;
	/** Of each user a text's position, and behind it a state. */
	private final PagedBytes rows;
	private int size;

	/** The same rows, packed. */
	public static List<PushRow> of(List<PushRow> rows) {
		if (rows instanceof PackedRows packed) {
			return packed;
		}
		PackedRows packed = new PackedRows(PackedUsers.of(rows.stream().map(PushRow::user).toList()));
		rows.forEach(row -> packed.add(row.state(), row.detail(), row.remedy()));
		return packed;
	}

	/** @param users those of the rows that will be {@linkplain #add(PushState, String, String) added} */
	public PackedRows(List<Recipient> users) {
		this(users, new PackedTexts(), new PagedBytes(), 0);
	}

	private PackedRows(List<Recipient> users, PackedTexts texts, PagedBytes rows, int size) {
		this.users = users;
		this.texts = texts;
		this.rows = rows;
		this.size = size;
	}

	/** Adds a row of the next user. */
	public void add(PushState state, String detail, String remedy) {
		size++;
		set(size - 1, state, detail, remedy);
	}

	/** @param user his position, from 0 */
	public synchronized void set(int user, PushState state, String detail, String remedy) {
		Objects.checkIndex(user, size);
		rows.putLong(row(user), (long) said(List.of(detail, remedy)) << Byte.SIZE | state.ordinal());
	}

	private static long row(int user) {
		return (long) user * Long.BYTES;
	}

	private int said(List<String> said) {
		int last = texts.size() - 1;
		return last >= 0 && texts.get(last).equals(said) ? last : texts.add(said.get(0), said.get(1));
	}

	@Override
	public synchronized PushRow get(int user) {
		PushState state = state(user);
		List<String> words = texts.get((int) (rows.getLong(row(user)) >> Byte.SIZE));
		return new PushRow(users.get(user), state, words.get(0), words.get(1));
	}

	public synchronized PushState state(int user) {
		return STATES[(byte) rows.getLong(row(Objects.checkIndex(user, size)))];
	}

	/** The states of rows, without the rest of them where that is not needed. */
	public static Stream<PushState> states(List<PushRow> rows) {
		return rows instanceof PackedRows packed ? IntStream.range(0, packed.size()).mapToObj(packed::state)
				: rows.stream().map(PushRow::state);
	}

	/** The rows as they are now. */
	public synchronized List<PushRow> copy() {
		return new PackedRows(users, texts, rows.copy(row(size)), size);
	}

	@Override
	public int size() {
		return size;
	}
}
