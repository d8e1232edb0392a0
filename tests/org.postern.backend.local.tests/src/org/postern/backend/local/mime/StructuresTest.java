package org.postern.backend.local.mime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuresTest {

	private static MimePart message(String... lines) {
		return MimePart.of((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void a_message_without_any_mime_is_text() {
		MimePart message = message("Subject: x", "", "one", "two");
		assertEquals("(\"TEXT\" \"PLAIN\" (\"charset\" \"us-ascii\") NIL NIL \"7BIT\" 10 2)",
				Structures.body(message, false));
	}

	@Test
	void parts_are_counted_without_their_headers() {
		MimePart message = message("Content-Type: multipart/mixed; boundary=\"=b \\\"q\\\"\"", "", "preamble", "--=b \"q\"",
				"Content-Type: text/html; charset=UTF-8", "Content-Transfer-Encoding: quoted-printable", "", "<p>=C3=A9</p>",
				"--=b \"q\"  ", "Content-Type: application/pdf; name=a.pdf", "Content-ID: <1@x>",
				"Content-Disposition: attachment; filename=\"a b.pdf\"", "Content-Transfer-Encoding: base64", "", "AAEC", "",
				"--=b \"q\"--", "epilogue", "--=b \"q\"");
		assertEquals("((\"TEXT\" \"HTML\" (\"charset\" \"UTF-8\") NIL NIL \"QUOTED-PRINTABLE\" 13 1 NIL NIL NIL NIL)"
				+ "(\"APPLICATION\" \"PDF\" (\"name\" \"a.pdf\") \"<1@x>\" NIL \"BASE64\" 6 NIL"
				+ " (\"ATTACHMENT\" (\"filename\" \"a b.pdf\")) NIL NIL)"
				+ " \"MIXED\" (\"boundary\" \"=b \\\"q\\\"\") NIL NIL NIL)", Structures.body(message, true));
	}

	@Test
	void a_message_in_a_message_has_an_envelope_of_its_own() {
		MimePart message = message("Content-Type: multipart/digest; boundary=d", "", "--d", "", "From: a@example.org",
				"Subject: inner", "", "text", "--d--");
		String envelope = "(NIL \"inner\" ((NIL NIL \"a\" \"example.org\")) ((NIL NIL \"a\" \"example.org\"))"
				+ " ((NIL NIL \"a\" \"example.org\")) NIL NIL NIL NIL NIL)";
		assertEquals("((\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 43 " + envelope
				+ " (\"TEXT\" \"PLAIN\" (\"charset\" \"us-ascii\") NIL NIL \"7BIT\" 4 1) 4) \"DIGEST\")",
				Structures.body(message, false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"a@example.org | ((NIL NIL \"a\" \"example.org\"))",
			"Anna Muster <anna@example.org> | ((\"Anna Muster\" NIL \"anna\" \"example.org\"))",
			"\"Muster, Anna\" <anna@example.org>, b@example.org | ((\"Muster, Anna\" NIL \"anna\" \"example.org\")(NIL NIL \"b\" \"example.org\"))",
			"anna@example.org (Anna (M.)) | ((\"Anna (M.)\" NIL \"anna\" \"example.org\"))",
			"=?utf-8?q?J=C3=B6rg?= <j@example.org> | ((\"=?utf-8?q?J=C3=B6rg?=\" NIL \"j\" \"example.org\"))",
			"friends: a@example.org, b@example.org; | ((NIL NIL \"friends\" NIL)(NIL NIL \"a\" \"example.org\")(NIL NIL \"b\" \"example.org\")(NIL NIL NIL NIL))",
			"undisclosed-recipients:; | ((NIL NIL \"undisclosed-recipients\" NIL)(NIL NIL NIL NIL))",
			"<@relay.example.org:a@example.org> | ((NIL NIL \"a\" \"example.org\"))",
			"<> | ((NIL NIL \"\" \"\"))", ", , | NIL" })
	void addresses_of_every_form_are_taken_apart(String field, String structure) {
		String envelope = Structures.envelope(message("To: " + field, "", ""));
		assertTrue(envelope.endsWith(" NIL NIL NIL " + structure + " NIL NIL NIL NIL)"),
				envelope);
	}

	@Test
	void an_envelope_shows_fields_as_they_stand() {
		MimePart message = message("Date: Mon, 1 Jan 2026 10:00:00 +0100 (CET)", "Subject: two", " lines \"quoted\" \\",
				"From: a@example.org", "Sender: s@example.org", "Message-ID: <1@x>", "In-Reply-To: <0@x>", "", "x");
		assertEquals("(\"Mon, 1 Jan 2026 10:00:00 +0100 (CET)\" \"two lines \\\"quoted\\\" \\\\\""
				+ " ((NIL NIL \"a\" \"example.org\")) ((NIL NIL \"s\" \"example.org\")) ((NIL NIL \"a\" \"example.org\"))"
				+ " NIL NIL NIL \"<0@x>\" \"<1@x>\")", Structures.envelope(message));
	}

	@Test
	void letters_beyond_ascii_are_literals_of_their_bytes() {
		String envelope = Structures.envelope(message("Subject: caf\u00c3\u00a9", "", ""));
		assertTrue(envelope.startsWith("(NIL {5}\r\ncaf\u00c3\u00a9 NIL"), envelope);
	}

	@Test
	void a_message_made_to_exhaust_its_reader_does_not() {
		StringBuilder deep = new StringBuilder();
		for (int depth = 0; depth < 500; depth++) {
			deep.append("Content-Type: multipart/mixed; boundary=b").append(depth).append("\r\n\r\n--b").append(depth)
					.append("\r\n");
		}
		assertTrue(Structures.body(MimePart.of(deep.toString().getBytes(StandardCharsets.ISO_8859_1)), true).length() < 20_000);
		String wide = "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\n".repeat(20_000);
		assertTrue(Structures.body(MimePart.of(wide.getBytes(StandardCharsets.ISO_8859_1)), true).length() < 200_000);
		assertEquals("(NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)", Structures.envelope(MimePart.of(new byte[0])));
	}

	@Test
	void any_bytes_at_all_are_a_message() {
		Random random = new Random(42);
		List<String> pieces = List.of("Content-Type: ", "multipart/mixed; boundary=", "b", "\r\n", "\n", "--b", "--b--", "\r",
				"message/rfc822", " ", "\"", "From: ", "<", ">", "(", ",", ":", "\u00ff", "\0", "To: x@y");
		for (int round = 0; round < 3000; round++) {
			StringBuilder text = new StringBuilder();
			int length = random.nextInt(40);
			for (int count = 0; count < length; count++) {
				text.append(pieces.get(random.nextInt(pieces.size())));
			}
			MimePart message = MimePart.of(text.toString().getBytes(StandardCharsets.ISO_8859_1));
			assertTrue(Structures.body(message, true).startsWith("("), text.toString());
			assertTrue(Structures.envelope(message).startsWith("("), text.toString());
		}
	}
}
