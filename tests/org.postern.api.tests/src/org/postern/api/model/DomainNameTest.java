package org.postern.api.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

	@ParameterizedTest
	@ValueSource(strings = { "a", "example.org", "EXAMPLE.org", "1and1.example", "xn--mller-kva.example", "müller.example",
			"пример.example", "𐐀b.example", "a--b.example", "127.0.0.1" })
	void names_have_labels_of_letters_digits_and_hyphens(String name) {
		assertTrue(DomainName.isValid(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", ".org", "example.", "a..b", "-a.example", "a-.example", "a_b.example", "a b.example",
			"../etc", "a/b", "a\u0000.example", "٣.example", "a\ud801.example" })
	void anything_else_is_none(String name) {
		assertFalse(DomainName.isValid(name));
	}

	@Test
	void labels_have_63_characters_and_names_253() {
		String label = "a".repeat(63);
		assertTrue(DomainName.isValid(label + ".org"));
		assertTrue(DomainName.isValid("ü".repeat(63) + ".org"));
		assertFalse(DomainName.isValid("a" + label + ".org"));
		assertTrue(DomainName.isValid(String.join(".", label, label, label, "a".repeat(61))));
		assertFalse(DomainName.isValid(String.join(".", label, label, label, "a".repeat(62))));
	}
}
