package org.postern.ui.editor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextChangeTest {

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "abc,abc", "'',abc", "abc,''", "abc,abXc", "abXc,abc", "aaa,aa", "aa,aaa",
			"port: 25,port: 2525", "port: 2525,port: 25", "one,two" })
	void the_change_makes_the_old_text_the_new_one(String before, String after) {
		TextChange change = TextChange.between(before, after);
		StringBuilder text = new StringBuilder(before);
		text.replace(change.offset(), change.offset() + change.length(), change.written());
		assertEquals(after, text.toString());
	}

	@ParameterizedTest
	@CsvSource({ "'a: 1\nb: 2\nc: 3','a: 1\nb: 9\nc: 3',8,1,9", "'a\nb\n','a\nb\nc\n',4,0,'c\n'" })
	void what_is_the_same_stays_where_it_is(String before, String after, int offset, int length, String written) {
		assertEquals(new TextChange(offset, length, written), TextChange.between(before, after));
	}
}
