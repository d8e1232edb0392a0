package org.postern.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftwareNameTest {

	private static Optional<String> in(String greeting) {
		return SoftwareName.in(Reply.of(Reply.Kind.OK, greeting));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"220 mail.example.org ESMTP Postfix (Debian/GNU)|Postfix",
			"220 mail.example.org ESMTP Exim 4.96 Mon, 23 Nov 2026 10:00:00 +0000|Exim 4.96",
			"220 mail.example.org ESMTP OpenSMTPD|OpenSMTPD",
			"220 mail.example.org ESMTP Sendmail 8.17.1/8.17.1; Mon, 23 Nov|Sendmail 8.17.1",
			"220 EX01 Microsoft ESMTP MAIL Service ready at Mon|Microsoft ESMTP MAIL Service",
			"* OK [CAPABILITY IMAP4rev1] Dovecot (Debian) ready.|Dovecot",
			"* OK mail Cyrus IMAP 3.6.1-Debian server ready|Cyrus 3.6.1-Debian",
			"* OK Gimap ready for requests|Gimap",
			"+OK Dovecot ready.|Dovecot" })
	void the_name_is_found_with_its_version(String greeting, String name) {
		assertEquals(Optional.of(name), in(greeting));
	}

	@ParameterizedTest
	@ValueSource(strings = { "220 mail.example.org ESMTP", "+OK ready", "220 eximious.example.org ready" })
	void a_server_that_does_not_tell_has_none(String greeting) {
		assertEquals(Optional.empty(), in(greeting));
	}
}
