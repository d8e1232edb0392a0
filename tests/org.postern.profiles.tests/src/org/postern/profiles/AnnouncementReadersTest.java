package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.model.Authentication;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.AnnouncedServer;
import org.postern.api.profile.Announcement;
import org.postern.api.profile.AnnouncementReader;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

class AnnouncementReadersTest {

	private static final MailAddress ANNA = MailAddress.parse("anna@example.org");

	private static Announcement read(String reader, String text) throws FormatException {
		AnnouncementReader found = new ClientReaders().readers().stream().filter(each -> each.id().equals(reader))
				.findFirst().orElseThrow();
		return found.read(Document.ofText("answer", "text/xml", text), ANNA);
	}

	private static List<String> servers(String reader, String text) throws FormatException {
		return ((Announcement.Servers) read(reader, text)).servers().stream()
				.map(server -> server.endpoint().describe() + ", " + server.user() + " (" + server.said() + ")").toList();
	}

	private static String problem(String reader, String text) {
		return assertThrows(FormatException.class, () -> read(reader, text)).getMessage();
	}

	private static String autoconfig(String servers) {
		return "<clientConfig version='1.1'><emailProvider id='x'><domain>example.org</domain>\n" + servers
				+ "</emailProvider></clientConfig>";
	}

	private static String incoming(String type, String port, String socketTypes) {
		return "<incomingServer type='" + type + "'><hostname>mail.%EMAILDOMAIN%</hostname><port>" + port + "</port>"
				+ socketTypes + "<username>%EMAILLOCALPART%</username></incomingServer>\n";
	}

	private static final String OUTGOING = "<outgoingServer type='smtp'><hostname>mail.example.org</hostname>"
			+ "<port>587</port><socketType>STARTTLS</socketType><username>%EMAILADDRESS%</username></outgoingServer>";

	private static String autodiscover(String type, int port, String more) {
		return "<Autodiscover xmlns='http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006'><Response "
				+ "xmlns='http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a'><Account>"
				+ "<AccountType>email</AccountType><Action>settings</Action><Protocol><Type>" + type + "</Type>"
				+ "<Server>mail.example.org</Server><Port>" + port + "</Port>" + more
				+ "</Protocol></Account></Response></Autodiscover>";
	}

	@Test
	void autoconfig_is_read_with_its_placeholders_filled_in_and_foreign_servers_ignored() throws FormatException {
		String text = autoconfig("<unknown/>" + incoming("exchange", "443", "") + incoming("imap", "993",
				"<socketType>QUIC</socketType><socketType>SSL</socketType>") + OUTGOING);
		assertEquals(List.of("IMAP mail.example.org:993, TLS (implicit), anna (socketType SSL)",
				"SMTP mail.example.org:587, STARTTLS (required), anna@example.org (socketType STARTTLS)"),
				servers("autoconfig", text));
	}

	@Test
	void a_server_that_cannot_be_used_is_passed_over_where_another_one_is_left() throws FormatException {
		String text = autoconfig(incoming("imap", "99999", "<socketType>SSL</socketType>")
				+ incoming("pop3", "110", "<socketType>plain</socketType>") + OUTGOING);
		assertEquals("POP3 mail.example.org:110, none (cleartext), anna (socketType plain)",
				servers("autoconfig", text).getFirst());
	}

	@Test
	void the_only_server_that_cannot_be_used_is_named_with_its_line() {
		assertEquals("answer, line 2: '99999' is not a port: write a number from 1 to 65535",
				problem("autoconfig", autoconfig(incoming("imap", "99999", "<socketType>SSL</socketType>") + OUTGOING)));
		assertEquals("answer, line 2: 'QUIC' is not a socket type: write plain, STARTTLS or SSL",
				problem("autoconfig", autoconfig(incoming("imap", "993", "<socketType>QUIC</socketType>") + OUTGOING)));
	}

	@Test
	void a_provider_needs_a_server_for_each_direction() {
		assertEquals("answer, line 1: there is no <incomingServer> of type imap or pop3",
				problem("autoconfig", autoconfig(OUTGOING)));
		assertEquals("answer, line 1: there is no <outgoingServer> of type smtp",
				problem("autoconfig", autoconfig(incoming("imap", "993", "<socketType>SSL</socketType>"))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"993  | <SSL>on</SSL>                                 | TLS (implicit)      | TLS (implicit)",
			"993  | ''                                            | TLS (implicit)      | TLS (implicit)",
			"143  | <SSL>off</SSL>                                | none (cleartext)    | none (cleartext)",
			"143  | <SSL>on</SSL><Encryption>TLS</Encryption>     | STARTTLS (required) | STARTTLS (required)",
			"143  | <SSL>on</SSL>                                 | TLS (implicit)      | STARTTLS (required)",
			"2525 | <SSL>on</SSL><Encryption>TLS</Encryption>     | STARTTLS (required) | TLS (implicit)",
			"993  | <SSL>off</SSL><Encryption>ssl</Encryption>    | TLS (implicit)      | none (cleartext)",
			"143  | <SSL>on</SSL><Encryption>None</Encryption>    | none (cleartext)    | STARTTLS (required)",
			"143  | <SSL>on</SSL><Encryption>Auto</Encryption>    | STARTTLS (optional) | STARTTLS (required)" })
	void autodiscover_is_read_as_each_client_reads_it(int port, String said, String outlook, String thunderbird)
			throws FormatException {
		String text = autodiscover("IMAP", port, said);
		String where = "IMAP mail.example.org:" + port + ", ";
		assertTrue(servers("autodiscover", text).getFirst().startsWith(where + outlook + ", anna@example.org"));
		assertTrue(servers("autodiscover-thunderbird", text).getFirst().startsWith(where + thunderbird));
	}

	@Test
	void autodiscover_says_the_user_name_and_whether_to_log_in() throws FormatException {
		AnnouncedServer server = ((Announcement.Servers) read("autodiscover", autodiscover("SMTP", 25,
				"<SSL>off</SSL><AuthRequired>off</AuthRequired><LoginName>anna</LoginName>"))).servers().getFirst();
		assertEquals("anna", server.user());
		assertEquals(Authentication.NONE, server.endpoint().authentication());
	}

	@Test
	void autodiscover_may_lead_elsewhere_or_refuse() throws FormatException {
		String form = "<Autodiscover><Response>%s</Response></Autodiscover>";
		assertEquals(new Announcement.MovedTo(URI.create("https://example.net/autodiscover/autodiscover.xml")),
				read("autodiscover", form.formatted("<Account><Action>redirectUrl</Action><RedirectUrl>"
						+ "https://example.net/autodiscover/autodiscover.xml</RedirectUrl></Account>")));
		assertEquals(new Announcement.AskFor(MailAddress.parse("anna@example.net")),
				read("autodiscover", form.formatted("<Account><Action>redirectAddr</Action><RedirectAddr>"
						+ "anna@example.net</RedirectAddr></Account>")));
		assertEquals(new Announcement.Refused("error 500: The email address cannot be found."),
				read("autodiscover", form.formatted("<Error Id='1'><ErrorCode>500</ErrorCode>"
						+ "<Message>The email address cannot be found.</Message></Error>")));
	}

	@Test
	void an_autodiscover_answer_for_exchange_only_is_of_no_use_to_a_mail_server() {
		assertEquals("answer, line 1: <Account> has no <Protocol> of type IMAP, POP3 or SMTP",
				problem("autodiscover", autodiscover("EXCH", 443, "")));
	}

	@Test
	void autodiscover_in_json_names_the_place_of_the_xml_or_an_error() throws FormatException {
		assertEquals(new Announcement.MovedTo(URI.create("https://example.org/autodiscover/autodiscover.xml")),
				read("autodiscover-json", "{\"Protocol\": \"AutodiscoverV1\", \"more\": {\"a\": [\"}\", 1]}, \"n\": -1.5e3,"
						+ "\n\"url\": \"https:\\/\\/example.org\\u002Fautodiscover/autodiscover.xml\"}"));
		assertEquals(new Announcement.Refused("error ProtocolNotSupported: no message"),
				read("autodiscover-json", "{\"ErrorCode\":\"ProtocolNotSupported\"}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{", "{\"a\"", "{\"a\":}", "{\"a\":\"b", "{\"a\":\"\\u12\"}", "{\"a\":1 \"b\":2}",
			"{\"a\":[1}", "{\"a\":{{", "{\"Url\":\"  \"}", "{\"Url\":\"not a url\"}", "{\"a\":\"\\" })
	void json_that_is_broken_or_says_nothing_is_refused_by_its_place(String text) {
		assertTrue(problem("autodiscover-json", text).startsWith("answer"));
	}

	@Test
	void deeply_nested_or_huge_answers_are_refused() {
		assertTrue(problem("autodiscover-json", "{\"a\":" + "[".repeat(100)).contains("less nesting"));
		assertTrue(problem("autodiscover-json", " ".repeat(70_000)).contains("70000 bytes are more than"));
		assertTrue(problem("autoconfig", " ".repeat(XmlReader.MAXIMUM_BYTES + 1)).contains("bytes are more than"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "autoconfig", "autodiscover", "autodiscover-thunderbird" })
	void documents_of_strangers_cannot_reach_files_or_explode(String reader) {
		String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>";
		String billion = "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>";
		assertTrue(problem(reader, outside).contains("DOCTYPE"));
		assertTrue(problem(reader, billion).contains("DOCTYPE"));
		assertTrue(problem(reader, "<html><body>Welcome</body></html>").contains("<html> is not <"));
		assertTrue(problem(reader, "Welcome").startsWith("answer, line 1, column 1"));
	}

	@Test
	void what_is_published_as_autoconfig_is_what_a_client_reads() throws FormatException {
		for (ClientProfile profile : new RandomProfiles(7).stream().limit(300).toList()) {
			MailAddress address = profile.address().orElse(new MailAddress("anna", profile.domain()));
			List<AnnouncedServer> read = ((Announcement.Servers) new AutoconfigClient()
					.read(new AutoconfigFormat().write(profile), address)).servers();
			ClientProfile carried = Carried.byAutoconfig(profile);
			assertEquals(Stream.concat(carried.incoming().stream(), carried.outgoing().stream()).toList(),
					read.stream().map(AnnouncedServer::endpoint).toList());
			assertTrue(read.stream().filter(server -> server.endpoint().authentication() != Authentication.NONE)
					.allMatch(server -> server.user().equals(profile.userName().apply(address))));
		}
	}
}
