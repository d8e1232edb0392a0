package org.postern.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

	@ParameterizedTest
	@ValueSource(strings = { "0d", "30d", "36500d", "forever" })
	void a_term_is_written_as_it_is_read(String text) {
		assertEquals(text, Term.parse(text).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "-1", "3w", "36501d", "9999999" })
	void a_text_that_is_no_term_is_refused(String text) {
		assertThrows(IllegalArgumentException.class, () -> Term.parse(text));
	}

	@Test
	void a_term_is_over_once_all_its_days_have_passed() {
		Instant start = Instant.parse("2026-01-01T00:00:00Z");

		assertFalse(Term.ofDays(30).isOver(start, start.plus(Duration.ofDays(30)).minusSeconds(1)));
		assertTrue(Term.ofDays(30).isOver(start, start.plus(Duration.ofDays(30))));
		assertFalse(Term.forever().isOver(start, start.plus(Duration.ofDays(40_000))));
	}

	@Test
	void terms_compare_with_forever_as_the_longest() {
		assertTrue(Term.ofDays(3).isShorterThan(Term.forever()));
		assertFalse(Term.forever().isShorterThan(Term.ofDays(3)));
		assertFalse(Term.ofDays(3).isShorterThan(Term.ofDays(3)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "anna@example.org", "a.b+c@mail.example.org", "jörg@bücher.example" })
	void an_address_is_written_as_it_is_read(String text) {
		assertEquals(text, MailAddress.parse(text).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "anna", "@example.org", "anna@", "an na@example.org", "a@b@", "a@-x.org", "a@b..c" })
	void a_text_that_is_no_address_is_refused(String text) {
		assertThrows(IllegalArgumentException.class, () -> MailAddress.parse(text));
	}

	@ParameterizedTest
	@EnumSource(Security.class)
	void a_security_is_found_by_its_key(Security security) {
		assertEquals(Optional.of(security), Security.ofKey(security.key()));
	}
}
