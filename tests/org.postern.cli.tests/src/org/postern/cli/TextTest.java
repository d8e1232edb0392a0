package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.core.text.LineDiff;

class TextTest {

	@Test
	void equal_texts_differ_in_nothing() {
		assertEquals(List.of(), LineDiff.of("a\nb\n", "a\nb\n"));
	}

	@Test
	void a_changed_line_is_shown_between_its_neighbours() {
		assertEquals(List.of("@@", "  c", "  d", "- e", "+ E", "  f", "  g"),
				LineDiff.of("a\nb\nc\nd\ne\nf\ng\nh", "a\nb\nc\nd\nE\nf\ng\nh"));
	}

	@Test
	void a_new_file_is_all_new_and_a_removed_one_all_gone() {
		assertEquals(List.of("+ a", "+ b"), LineDiff.of("", "a\nb\n"));
		assertEquals(List.of("- a", "- b"), LineDiff.of("a\nb\n", ""));
	}

	@Test
	void lines_that_look_like_marks_are_not_taken_for_such() {
		assertEquals(List.of("@@", "  - a", "  - b", "+ - c"), LineDiff.of("x\n- a\n- b\n", "x\n- a\n- b\n- c\n"));
	}

	@Test
	void columns_are_as_wide_as_their_widest_cell() {
		assertEquals(List.of("a    bb  c", "aaa  b", ""), new Table().row("a", "bb", "c").row("aaa", "b").row("").lines());
	}

	@Test
	void sentences_are_broken_between_words() {
		assertEquals(List.of("  " + "word ".repeat(18) + "word", "  word"), Wrap.lines("word ".repeat(20), "  "));
		assertEquals(List.of(), Wrap.lines(" ", "  "));
	}
}
