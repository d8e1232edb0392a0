package org.postern.core.internal.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.Recipient;
import org.postern.core.push.PushRow;
import org.postern.core.push.PushState;

class PackedRowsTest {

	private static final Recipient ANNA = new Recipient(MailAddress.parse("Anna@example.org"), "Änna 👋", Optional.of("de"));
	private static final Recipient BEN = new Recipient(MailAddress.parse("ben@bücher.example"));

	private final List<PushRow> plain = List.of(new PushRow(ANNA, PushState.DELIVERED, "a.zip!/Anna", ""),
			new PushRow(BEN, PushState.FAILED, "Zu groß", "Do something."));

	@Test
	void packed_rows_are_the_rows_that_were_packed() {
		List<PushRow> packed = PackedRows.of(plain);
		assertEquals(plain, packed);
		assertSame(packed, PackedRows.of(packed));
		assertEquals(List.of(PushState.DELIVERED, PushState.FAILED), PackedRows.states(packed).toList());
		assertEquals(List.of(PushState.DELIVERED, PushState.FAILED), PackedRows.states(plain).toList());
	}

	@Test
	void a_copy_stays_as_it_was() {
		PackedRows rows = new PackedRows(PackedUsers.of(List.of(ANNA, BEN)));
		rows.add(PushState.WAITING, "", "");
		rows.add(PushState.WAITING, "", "");
		List<PushRow> before = rows.copy();
		rows.set(1, PushState.FAILED, "Full", "Wait.");

		assertEquals(PushState.WAITING, before.get(1).state());
		assertEquals(new PushRow(BEN, PushState.FAILED, "Full", "Wait."), rows.get(1));
		assertEquals(new PushRow(ANNA, PushState.WAITING, "", ""), rows.get(0));
	}

	@Test
	void packed_lists_are_not_changed_where_nobody_is() {
		PackedRows rows = new PackedRows(PackedUsers.of(List.of(ANNA)));
		assertThrows(IndexOutOfBoundsException.class, () -> rows.set(0, PushState.WAITING, "", ""));
		assertThrows(IndexOutOfBoundsException.class, () -> PackedUsers.of(List.of(ANNA)).get(1));
	}

	@Test
	void texts_of_any_length_are_kept() {
		PackedTexts texts = new PackedTexts();
		String large = "ü".repeat(100_000);
		for (int i = 0; i < 200; i++) {
			assertEquals(i, texts.add(Integer.toString(i), "", i == 7 ? large : "x"));
		}
		assertEquals(List.of("7", "", large), texts.get(7));
		assertEquals(List.of("199", "", "x"), texts.get(199));
	}
}
