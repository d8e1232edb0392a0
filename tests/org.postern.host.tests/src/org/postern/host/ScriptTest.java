package org.postern.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScriptTest {

	@Test
	void a_quoted_word_is_one_word_whatever_it_holds() {
		assertEquals("'a b'", Script.quote("a b"));
		assertEquals("'it'\\''s $HOME'", Script.quote("it's $HOME"));
	}
}
