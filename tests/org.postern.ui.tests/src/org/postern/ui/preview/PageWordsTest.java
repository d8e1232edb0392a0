package org.postern.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.ui.preview.PageWords.Block;

/** Where no browser can be embedded, a page's words are read in its order. */
class PageWordsTest {

	@Test
	void headings_paragraphs_and_lists_come_in_their_order() {
		assertEquals(List.of(new Block(true, "Set-up"), new Block(false, "For you & me"), new Block(false, "•  IMAP"),
				new Block(false, "•  POP3")),
				PageWords.of("<h1>Set-up</h1><p>For <b>you</b> &amp; me</p><ul><li>IMAP</li><li>POP3</li></ul>"));
	}

	@Test
	void cells_of_a_row_stand_beside_each_other() {
		assertEquals(List.of(new Block(true, "Ports"), new Block(false, "Port   993"), new Block(false, "Host   a.example")),
				PageWords.of("""
						<table><caption>Ports</caption>
						<tr><th>Port</th> <td>993</td></tr>
						<tr><th>Host</th><td>a.example</td></tr></table>"""));
	}

	@Test
	void styles_scripts_comments_and_pictures_say_nothing() {
		assertEquals(List.of(new Block(false, "Hello")), PageWords.of("<!DOCTYPE html><html><head><title>T</title><style>p{}"
				+ "</style></head><body><script>alert(1)</script><!-- no --><svg><text>no</text></svg><p>Hello</p></body></html>"));
	}

	@Test
	void entities_are_the_characters_they_stand_for() {
		assertEquals(List.of(new Block(false, "ä € <1> &unknown;")),
				PageWords.of("<p>&#228; &#x20AC; &lt;1&gt; &unknown;</p>"));
	}
}
