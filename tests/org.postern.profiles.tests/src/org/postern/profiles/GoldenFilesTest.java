package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.model.MailAddress;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileFormat;

/** Documents compared whole. */
class GoldenFilesTest {

	@ParameterizedTest
	@CsvSource({ "autodiscover-json, autodiscover.json, application/json",
			"mobileconfig-imap, imap.mobileconfig, application/x-apple-aspen-config",
			"mobileconfig-pop, pop.mobileconfig, application/x-apple-aspen-config", "dns-zone, zone, text/dns",
			"apple-declaration, account.mail.json, application/json",
			"dns-csv, dns.csv, text/csv", "pacc, pacc.json, application/json", "dns-nsupdate, nsupdate, text/plain",
			"text, txt, text/plain", "text-de, de.txt, text/plain", "setup-page-de, de.html, text/html" })
	void a_domain_is_written_as_in_the_golden_file(String id, String extension, String mediaType) throws IOException {
		Document document = format(id).write(Samples.guide());
		assertEquals("example.org." + extension, document.name());
		assertEquals(mediaType, document.mediaType());
		assertEquals(Samples.golden("domain." + extension), document.text());
	}

	@ParameterizedTest
	@CsvSource({ "mobileconfig-imap, imap.mobileconfig", "mobileconfig-pop, pop.mobileconfig",
			"apple-declaration, account.mail.json", "text, txt", "text-de, de.txt", "setup-page-de, de.html", "qr-svg, qr.svg" })
	void one_user_is_written_as_in_the_golden_file(String id, String extension) throws IOException {
		Document document = format(id).write(anna());
		assertEquals("anna@example.org." + extension, document.name());
		assertEquals(Samples.golden("user." + extension), document.text());
	}

	@ParameterizedTest
	@CsvSource({ "dns-zone", "dns-csv", "dns-nsupdate", "pacc" })
	void records_are_a_domains_and_never_a_users(String id) {
		assertFalse(format(id).suits(anna()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = { "=1+1|'=1+1", "@a|'@a", "-1|'-1", "+1|'+1", "a,b|\"a,b\"", "a\"b|\"a\"\"b\"", "a|a" })
	void no_cell_of_a_table_is_taken_for_a_formula(String text, String cell) {
		assertEquals(cell, DnsCsvFormat.cell(text));
	}

	private static ProfileFormat format(String id) {
		return RoundTripTest.cases().map(RoundTripTest.Case::format).filter(format -> format.info().id().equals(id))
				.findFirst().orElseThrow();
	}

	private static ClientProfile anna() {
		return Samples.user(Samples.guide(), Optional.of(MailAddress.parse("anna@example.org")), UserNameRule.LOCAL_PART);
	}
}
