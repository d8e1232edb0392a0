package org.postern.backend.local.imap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.postern.backend.local.mime.MimePart;

class FetchCommandTest {

	private static final String MESSAGE = """
			Subject: outer
			X-A: 1
			x-b: 2
			Content-Type: multipart/mixed; boundary=b

			--b

			first
			--b
			Content-Type: message/rfc822
			Content-ID: <2>

			Subject: inner
			Content-Type: multipart/alternative; boundary=c

			--c
			Content-Type: text/plain

			plain
			--c
			Content-Type: text/html

			<p>
			--c--
			--b
			Content-Type: message/rfc822

			Subject: single

			alone
			--b--
			""";

	private static String section(String text) {
		byte[] bytes = MESSAGE.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
		return Section.parse(text).of(MimePart.of(bytes)).map(found -> new String(found, StandardCharsets.ISO_8859_1))
				.map(found -> found.replace("\r\n", "/")).orElse("NIL");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
			"1 | first",
			"1.MIME | /",
			"1.HEADER | NIL",
			"1.1 | NIL",
			"2.MIME | Content-Type: message/rfc822/Content-ID: <2>//",
			"2.HEADER | Subject: inner/Content-Type: multipart/alternative; boundary=c//",
			"2.HEADER.FIELDS (SUBJECT) | Subject: inner//",
			"2.1 | plain",
			"2.2 | <p>",
			"2.2.MIME | Content-Type: text/html//",
			"2.3 | NIL",
			"3 | Subject: single//alone",
			"3.1 | alone",
			"3.1.MIME | Subject: single//",
			"3.TEXT | alone",
			"3.2 | NIL",
			"4 | NIL",
			"9.9.9 | NIL",
			"HEADER.FIELDS (x-B \"SUBJECT\" nothing) | Subject: outer/x-b: 2//",
			"HEADER.FIELDS.NOT (X-A Content-Type) | Subject: outer/x-b: 2//" })
	void a_section_is_the_bytes_that_stand_there(String text, String bytes) {
		assertEquals(bytes, section(text));
	}

	@Test
	void header_and_text_together_are_the_message() {
		assertEquals(section(""), section("HEADER") + section("TEXT"));
	}

	@ParameterizedTest
	@ValueSource(strings = { ".", "1.", ".1", "0", "1..2", "HEADER.FIELDS", "HEADER.", "X", "1.X", "HEADER (A)", "MIMETEXT" })
	void what_is_no_section_is_refused(String text) {
		assertThrows(IllegalArgumentException.class, () -> Section.parse(text));
	}

	@Test
	void macros_and_lists_are_taken_apart() {
		FetchCommand full = FetchCommand.parse("a FETCH 1:* FULL").orElseThrow();
		assertEquals(5, full.items().size());
		assertFalse(full.reads());
		FetchCommand some = FetchCommand.parse("a uid fetch 5,7:* (flags body[1.mime]<0.10> rfc822.header)").orElseThrow();
		assertTrue(some.byUid());
		assertTrue(some.reads());
		assertEquals(FetchItem.Fact.UID, some.items().getFirst());
		assertEquals("BODY[1.mime]<0>", ((FetchItem.Bytes) some.items().get(2)).label());
		assertEquals(Optional.empty(), FetchCommand.parse("a UID STORE 1 FLAGS ()"));
		assertEquals(Optional.empty(), FetchCommand.parse("a FETCH x FLAGS"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a FETCH 1 ()", "a FETCH 1 (FLAGS", "a FETCH 1 NONSENSE", "a FETCH 1 FLAGS[]",
			"a FETCH 1 BODY[X]", "a FETCH 0 FLAGS", "a FETCH 1:2:3 FLAGS", "a FETCH , FLAGS", "a FETCH 1 (FLAGS) UID" })
	void what_cannot_be_understood_is_refused(String line) {
		assertThrows(IllegalArgumentException.class, () -> FetchCommand.parse(line));
	}

	@Test
	void a_star_is_the_last_message_there_is() {
		MessageSet set = MessageSet.parse("2,9:*");
		assertTrue(set.includes(2, 5));
		assertTrue(set.includes(5, 5));
		assertFalse(set.includes(4, 5));
		assertTrue(set.includes(10, 12));
	}
}
