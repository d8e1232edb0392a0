package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

class XmlReaderTest {

	@Test
	void an_entity_that_reads_a_file_is_refused(@TempDir Path folder) throws Exception {
		Path secret = Files.writeString(folder.resolve("secret"), "hunter2");
		String message = refusal("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<a>&x;</a>");
		assertTrue(message.startsWith("x.xml, line 1, column 10: a DOCTYPE is refused"), message);
	}

	@Test
	void entities_that_explode_are_refused() {
		assertTrue(refusal("<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>").contains("DOCTYPE"));
	}

	@Test
	void ten_megabytes_are_refused_without_parsing() {
		assertEquals("x.xml: 10000007 bytes are more than the 1048576 that a profile may have",
				refusal("<a>" + "x".repeat(10_000_000) + "</a>"));
	}

	@Test
	void bottomless_nesting_is_refused() {
		assertEquals("x.xml, line 1, column 196: Elements are nested more than 64 deep",
				refusal("<a>".repeat(1_000) + "</a>".repeat(1_000)));
	}

	@Test
	void what_is_no_xml_is_refused_with_line_and_column() {
		assertTrue(refusal("<a>\n  <b></a>").startsWith("x.xml, line 2, column 8: "));
		assertTrue(refusal("").startsWith("x.xml, line 1, column 1: "));
	}

	private static String refusal(String text) {
		Document document = Document.ofText("x.xml", "text/xml", text);
		return assertThrows(FormatException.class, () -> new XmlReader().read(document)).getMessage();
	}
}
