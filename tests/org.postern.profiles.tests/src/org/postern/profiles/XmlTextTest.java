package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.postern.api.profile.Document;

class XmlTextTest {

	@Test
	void elements_are_indented_by_their_depth() {
		String text = new XmlText().open("a", "k", "v").leaf("b", "").empty("c").close().toString();
		assertEquals("<a k=\"v\">\n  <b></b>\n  <c/>\n</a>\n", text);
	}

	@Test
	void whatever_the_text_a_parser_gets_it_back() throws Exception {
		String nasty = "<&>\"' ]]> \t\n\r \u00e9 \u4f8b \ud83d\udcec";
		XmlElement read = parse(new XmlText().leaf("a", "x" + nasty + "x", "k", nasty).toString());
		assertEquals("x" + nasty + "x", read.text());
		assertEquals(nasty, read.requireAttribute("k"));
	}

	@Test
	void characters_that_xml_cannot_carry_are_replaced_visibly() throws Exception {
		assertEquals("a\ufffdb\ufffdc\ufffdd", parse(new XmlText().leaf("a", "a\0b\uffffc\ud83dd").toString()).text());
	}

	private static XmlElement parse(String text) throws Exception {
		return new XmlReader().read(Document.ofText("x.xml", "text/xml", text));
	}
}
