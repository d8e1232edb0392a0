package org.postern.core.internal.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.Readers;

class UsualFormatsTest {

	@ParameterizedTest
	@CsvSource({ "de, sheet-de", "de-AT, sheet-de", "en, sheet", "fr, sheet", "'', sheet" })
	void a_person_is_given_the_sheet_in_his_language_and_what_programs_read(String language, String sheet) {
		UsualFormats usual = new UsualFormats(List.of(new FormatInfo("apple", "Apple", "", Readers.APPLE),
				new FormatInfo("sheet", "Sheet", "", Readers.PEOPLE, Optional.of("en")),
				new FormatInfo("sheet-de", "Sheet", "", Readers.PEOPLE, Optional.of("de"))));

		assertEquals(List.of("apple", sheet), usual.in(Optional.of(language).filter(tag -> !tag.isEmpty())));
	}
}
