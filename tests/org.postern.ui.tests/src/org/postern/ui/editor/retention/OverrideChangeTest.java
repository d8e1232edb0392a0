package org.postern.ui.editor.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.model.Retention;
import org.postern.api.model.Term;
import org.postern.api.setting.SettingValues;

class OverrideChangeTest {

	private static final SettingValues VALUES = SettingValues.empty().withOverride(Retention.HOLD, "example.org",
			Term.ofDays(30));

	@Test
	void a_scope_is_renamed_with_its_periods() {
		SettingValues renamed = OverrideChange.rename(VALUES, "example.org", " anna@example.org ");
		assertEquals(List.of("anna@example.org"), OverrideChange.scopes(renamed));
		assertEquals("30d", OverrideChange.stated(renamed, Retention.HOLD, "anna@example.org"));
	}

	@Test
	void a_scope_that_is_no_domain_and_no_mailbox_is_refused() {
		assertThrows(IllegalArgumentException.class, () -> OverrideChange.rename(VALUES, "example.org", "not one"));
		assertThrows(IllegalArgumentException.class, () -> OverrideChange.rename(VALUES, "example.org", "@example.org"));
	}

	@Test
	void a_scope_is_listed_once() {
		SettingValues two = VALUES.withOverride(Retention.EXPIRE, "example.net", Term.ofDays(9));
		assertThrows(IllegalArgumentException.class, () -> OverrideChange.rename(two, "example.net", "example.org"));
	}

	@Test
	void an_empty_period_is_left_to_everyones() {
		SettingValues both = OverrideChange.state(VALUES, Retention.EXPIRE, "example.org", "365");
		SettingValues one = OverrideChange.state(both, Retention.HOLD, "example.org", "");
		assertEquals("", OverrideChange.stated(one, Retention.HOLD, "example.org"));
		assertEquals("365d", OverrideChange.stated(one, Retention.EXPIRE, "example.org"));
	}

	@Test
	void the_last_period_of_a_line_cannot_be_emptied() {
		assertThrows(IllegalArgumentException.class,
				() -> OverrideChange.state(VALUES, Retention.HOLD, "example.org", ""));
	}

	@Test
	void a_new_line_begins_with_a_domain_and_then_with_a_mailbox() {
		assertEquals(Optional.of("example.org"), OverrideChange.free(SettingValues.empty(), List.of("example.org")));
		assertEquals(Optional.of("user1@example.org"), OverrideChange.free(VALUES, List.of("example.org")));
	}
}
