package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as they must be drawn from left to right. */
class VisualTextTest {

	@ParameterizedTest
	@CsvSource({ "M\u00fcller, M\u00fcller",
			// Hebrew from right to left; numbers and Latin words inside stay as they are
			"\u05d3\u05d5\u05d0\u05e8, \u05e8\u05d0\u05d5\u05d3", "A \u05d0\u05d1 12, A 12 \u05d1\u05d0",
			// brackets turn round
			"x (\u05d0\u05d1) \u05d2, x (\u05d1\u05d0) \u05d2", "\u05d0 (\u05d1), (\u05d1) \u05d0",
			// Arabic: seen and lam join, alef does not join the letter behind it; lam with alef is one letter
			"\u0633\u0644\u0645, \ufee2\ufee0\ufeb3", "\u0633\u0644\u0627\u0645, \ufee1\ufefc\ufeb3",
			"\u062f\u0627\u0631, \ufead\ufe8d\ufea9" })
	void a_name_is_drawn_in_the_order_of_its_script(String name, String drawn) {
		assertEquals(drawn, new VisualText().of(name));
	}
}
