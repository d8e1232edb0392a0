package org.postern.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CountTest {

	@Test
	void one_thing_is_told_from_several_and_from_none() {
		assertEquals("0 messages", Count.of(0, "message", "messages"));
		assertEquals("1 message", Count.of(1, "message", "messages"));
		assertEquals("2 messages", Count.of(2, "message", "messages"));
	}
}
