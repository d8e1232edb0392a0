package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ByteTemplateTest {

	private static String filled(ByteTemplate template, String... values) {
		byte[][] octets = new byte[values.length][];
		for (int index = 0; index < values.length; index++) {
			octets[index] = ByteTemplate.utf8(values[index]);
		}
		return new String(template.fill(octets), StandardCharsets.UTF_8);
	}

	@Test
	void each_value_goes_to_all_its_places() {
		assertEquals("Grüße an b, c, b", filled(ByteTemplate.of("Grüße an {to}, {cc}, {to}", "cc", "to"), "c", "b"));
		assertEquals("bc", filled(ByteTemplate.of("{to}{cc}", "to", "cc"), "b", "c"));
		assertEquals("as it is", filled(ByteTemplate.of("as it is")));
	}

	@Test
	void a_value_is_not_looked_at_for_places() {
		assertEquals("<{b}> {", filled(ByteTemplate.of("<{a}> {b}", "a", "b"), "{b}", "{"));
	}

	@Test
	void a_place_that_nothing_goes_into_is_a_fault_of_the_text() {
		assertThrows(IllegalArgumentException.class, () -> ByteTemplate.of("{a} {c}", "a", "b"));
	}
}
