package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

class AutoconfigReaderTest {

	private final AutoconfigFormat format = new AutoconfigFormat();

	@Test
	void what_others_write_is_read_and_what_is_unknown_passed_over() throws Exception {
		ClientProfile profile = read(Samples.golden("foreign.xml"));
		Endpoint imap = new Endpoint("imap", "imap.example.net", 993, Security.IMPLICIT_TLS, Authentication.TLS_ONLY,
				Role.ACCESS);
		Endpoint smtp = new Endpoint("smtp", "smtp.example.net", 25, Security.NONE, Authentication.CLEARTEXT_ALLOWED,
				Role.SUBMISSION);
		assertEquals(new ClientProfile("example.net", "example.net", Optional.empty(), UserNameRule.LOCAL_PART,
				List.of(imap), List.of(smtp), Term.ofDays(0), Term.forever()), profile);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"<port>993</port>               | <port>70000</port>          | line 9: '70000' is not a port: write a number from 1 to 65535",
			"<port>993</port>               | <port>imaps</port>          | line 9: 'imaps' is not a port",
			"<port>993</port>               | <!-- none -->               | line 7: <incomingServer> has no <port>",
			"<socketType>SSL</socketType>   | <socketType>TLS</socketType> | line 10: 'TLS' is not a socket type: write plain, STARTTLS or SSL",
			"<hostname>mail.example.org</hostname> | <hostname/>          | line 7: <incomingServer> says nothing in <hostname>",
			"<incomingServer type=\"imap\"> | <incomingServer>            | line 7: <incomingServer> has no attribute type",
			"<username>anna</username>      | <username>a b</username>    | line 11: 'a b' is not a user name",
			"<domain>example.org</domain>   | <domain>exa mple</domain>   | line 3: 'exa mple' is not a domain name",
			"</clientConfig>                | </clientconfig>             | line 26, column 3: " })
	void a_broken_document_is_refused_with_the_place(String good, String bad, String message) throws IOException {
		String text = Samples.golden("user.xml").replace(good, bad);
		assertRefused(text, "user.xml, " + message);
	}

	@Test
	void another_document_is_refused_by_its_first_element() {
		assertRefused("<html/>", "user.xml, line 1: <html> is not <clientConfig>");
	}

	@Test
	void a_provider_without_servers_is_refused() {
		assertRefused("<clientConfig>\n<emailProvider id='example.org'/></clientConfig>",
				"user.xml, line 2: no server of type imap, pop3 or smtp is announced");
	}

	@Test
	void days_that_are_no_number_are_refused_with_their_line() throws IOException {
		assertRefused(Samples.golden("domain.xml").replace(">30<", ">month<"),
				"user.xml, line 30: 'month' is not a number of days from 0 to 36500");
	}

	private ClientProfile read(String text) throws FormatException {
		return format.read(Document.ofText("user.xml", AutoconfigFormat.MEDIA_TYPE, text));
	}

	private void assertRefused(String text, String message) {
		String told = assertThrows(FormatException.class, () -> read(text)).getMessage();
		assertTrue(told.startsWith(message), told);
	}
}
