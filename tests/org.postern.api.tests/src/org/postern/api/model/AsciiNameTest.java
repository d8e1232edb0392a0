package org.postern.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiNameTest {

	@ParameterizedTest
	@CsvSource({ "example.org, example.org", "b\u00fccher.example, xn--bcher-kva.example",
			"B\u00dcCHER.example, xn--bcher-kva.example", "fu\u00dfball.example, xn--fuball-cta.example",
			"m\u00fcnchen-ost.test, xn--mnchen-ost-9db.test", "\u4f8b\u3048.test, xn--r8jz45g.test",
			"\u043f\u0440\u0438\u043c\u0435\u0440.test, xn--e1afmkfd.test",
			"mail.\u0645\u062b\u0627\u0644.test, mail.xn--mgbh0fb.test", "127.0.0.1, 127.0.0.1" })
	void names_go_over_the_wire_as_a_labels(String name, String ascii) {
		assertEquals(ascii, AsciiName.of(name));
	}

	@Test
	void both_spellings_of_a_letter_with_a_mark_are_one_name() {
		assertTrue(AsciiName.same("b\u00fccher.example", "bu\u0308cher.example"));
	}
}
