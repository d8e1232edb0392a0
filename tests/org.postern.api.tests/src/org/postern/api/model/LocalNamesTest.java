package org.postern.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNamesTest {

	private final LocalNames names = new LocalNames(Map.of("de", "Schule", "pt-BR", "Escola", "PT", "Escola velha"));

	@ParameterizedTest
	@CsvSource({ "de, Schule", "de-AT, Schule", "pt-BR, Escola", "pt, Escola velha", "fr, ", "en, " })
	void a_name_is_found_for_the_language_of_a_reader(String language, String name) {
		assertEquals(Optional.ofNullable(name), names.in(language));
	}

	@Test
	void languages_are_written_as_usual_and_in_order() {
		assertEquals("[de, pt, pt-BR]", names.byLanguage().keySet().toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "german language", "d", "und", "../x" })
	void what_is_no_language_is_refused(String language) {
		assertThrows(IllegalArgumentException.class, () -> new LocalNames(Map.of(language, "Schule")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "Schule\nSubject: x", "a\tb" })
	void a_name_is_one_line_of_text(String name) {
		assertThrows(IllegalArgumentException.class, () -> new LocalNames(Map.of("de", name)));
	}
}
