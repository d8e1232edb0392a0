package org.postern.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ProvidesTest {

	private static List<Provides> rules(String... ids) {
		return Stream.of(ids).map(id -> new Provides("rule", id)).toList();
	}

	@Test
	void what_is_alone_is_named_with_its_kind() {
		assertEquals("rule finger.slow", Provides.describe(rules("finger.slow")));
		assertEquals("", Provides.describe(List.of()));
	}

	@Test
	void several_of_a_kind_are_counted_and_named() {
		List<Provides> all = Stream.concat(Stream.of(new Provides("protocol", "finger")), rules("a.a", "a.b").stream()).toList();
		assertEquals("protocol finger; 2 rules: a.a, a.b", Provides.describe(all));
	}

	@Test
	void many_of_a_kind_do_not_fill_the_line() {
		assertEquals("6 rules: a, b, c, d and 2 more", Provides.describe(rules("a", "b", "c", "d", "e", "f")));
	}
}
