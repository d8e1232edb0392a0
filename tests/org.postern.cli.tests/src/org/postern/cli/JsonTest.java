package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class JsonTest {

	@Test
	void values_of_every_kind_have_a_form() {
		assertEquals("""
				{
				  "number": 1.5,
				  "flag": true,
				  "time": "1970-01-01T00:00:00Z",
				  "millis": 1500,
				  "list": [
				    "a",
				    {}
				  ],
				  "none": []
				}""",
				Json.write(Json.object("number", 1.5, "flag", true, "time", Instant.EPOCH, "millis",
						Duration.ofMillis(1500), "left out", Optional.empty(), "list", List.of("a", Json.object()),
						"none", List.of())));
	}

	@Test
	void text_is_escaped() {
		assertEquals("\"a\\\"b\\\\c\\n\\r\\t\\u0000\\u001b \u00e4 \\ud83d\\udcec\"",
				Json.write("a\"b\\c\n\r\t\0\u001b \u00e4 \ud83d\udcec"));
	}
}
