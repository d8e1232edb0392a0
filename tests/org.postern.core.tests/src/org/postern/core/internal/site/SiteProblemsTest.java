package org.postern.core.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.model.MailServer;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.site.Parsed;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteProblem;

/** Everything that can be wrong in a server's file, at its place and with its remedy. */
class SiteProblemsTest {

	private static final Path FILE = Path.of("mail.yaml");
	private static final String HEAD = "host: a.test\nbackend: local\n";

	private final FolderSiteStore store = new FolderSiteStore(FakeProviders.usual());

	@TempDir
	Path folder;

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			hots: a.test\\nbackend: local | 1:1 Unknown key 'hots' in the server. Did you mean 'host'? & 1:1 'host' is missing in the server. Add a line such as 'host: mail.example.org'.
			host: a.test\\nbackend: local\\nfrobnicate: 1 | 3:1 Unknown key 'frobnicate' in the server. Write one of: access, backend, host, listeners, pop3, port-offset, sieve, smtp, tls. Or install the plug-in that brings it.
			host: a.test\\nbackend: local\\nhost: b.test | 3:1 'host' is stated twice, first in line 1. Remove one of the two.
			host: a.test\\nbackend: courier | 2:10 The backend 'courier' is not installed. Write one of: local. Or install the plug-in that brings it.
			host: a.test\\nbackend: lcoal | 2:10 The backend 'lcoal' is not installed. Did you mean 'local'?
			host: a b\\nbackend: local | 1:7 'a b' is neither a host name nor an address. Write a name such as mail.example.org, or an address such as 127.0.0.1.
			host: [a]\\nbackend: local | 1:7 'host' needs a single value, and this is a list. Write 'host: value', or remove the line.
			host:\\nbackend: local | 1:6 'host' needs a single value, and this is nothing. Write 'host: value', or remove the line.
			host: a.test\\nbackend: local\\nport-offset: 70000 | 3:14 Port offset 70000 is outside 0 to 60000. Write 0 for the ports as they are, or 10000 for a practice server.
			host: a.test\\nbackend: local\\nport-offset: many | 3:14 'many' is not a whole number. Write digits only.
			host: a.test\\nbackend: local\\naccess: x | 3:9 Access needs keys with values, and this is a value. Write 'key: value' lines, indented.
			host: a.test\\nbackend: local\\naccess: {loud: aloud} | 3:16 'aloud' is not a value for 'loud'. Write true or false.
			host: a.test\\nbackend: local\\ntls: {minimum: TLSv1.5} | 3:16 'TLSv1.5' is not a value for 'minimum'. Write one of: TLSv1, TLSv1.1, TLSv1.2, TLSv1.3.
			host: a.test\\nbackend: local\\ntls: {certificate: {chain: /c.pem}} | 3:20 'key' is missing in the certificate. Add a line such as 'key: /etc/ssl/private/mail.key'.
			host: a.test\\nbackend: local\\nlisteners: yes please | 3:12 A list is expected here, and this is a value. Begin every item with '- ' on a line of its own.
			host: a.test\\nbackend: local\\npop3: {hold: a while} | 3:14 'a while' is not a value for 'hold'. Write days such as 30d, or forever.
			host: a.test\\nbackend: local\\npop3: {overrides: {example.org: {hold-folder: X}}} | 3:34 'hold-folder' holds for the whole server and cannot be overridden. State it above 'overrides', or remove it here.
			host: a.test\\nbackend: local\\npop3: {overrides: {nobody@: {hold: 7d}}} | 3:20 'nobody@' is not an address: write name@domain. Write a domain such as example.org, or a mailbox such as anna@example.org.
			host: a.test\\nbackend: local\\npop3: {overrides: {A.test: {hold: 7d}, a.test: {hold: 8d}}} | 3:40 'a.test' has two overrides. Join them: upper and lower case make no difference in domains.
			host: a.test\\nbackend: local\\nsmtp: {fallback-port: 99999} | 3:23 '99999' is not a value for 'fallback-port'. Write a whole number from 1 to 65535.
			host: a.test\\nbackend: local\\nsieve: {mode: sfae} | 3:15 'sfae' is not a value for 'mode'. Write one of fast, safe.
			host: a.test\\n\\tbackend: local | 2:1 A tab stands where YAML wants spaces. Indent with spaces, two for each level.
			host: a.test\\nbackend: local\\n--- \\nhost: b | 3:1 A second document begins here. Keep one document in a file: remove the line '---' and what belongs to it.
			host: &h a.test\\nbackend: *h | 1:7 Anchors (&) and aliases (*) are not used in site files. Write the value out wherever it is needed.
			- host: a.test | 1:1 The server needs keys with values, and this is a list. Write 'key: value' lines, indented. & 1:1 'host' is missing in the server. Add a line such as 'host: mail.example.org'. & 1:1 'backend' is missing in the server. Add a line such as 'backend: local'.
			""")
	void a_wrong_server_file_is_told_with_place_and_remedy(String text, String expected) {
		assertEquals(List.of(expected.split(" & ")), told(text.replace("\\n", "\n").replace("\\t", "\t")));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			protocol: imap, port: 0 | 4:29 Port 0 is outside 1 to 65535. Write the number of a port, such as 587.
			protocol: imap, port: 65536 | 4:29 Port 65536 is outside 1 to 65535. Write the number of a port, such as 587.
			protocol: imap, port: 60000 | 4:29 Port 60000 with the port offset 10000 is 70000, outside 1 to 65535. Take a lower port, or a lower port-offset.
			protocol: imap, port: one | 4:29 'one' is not a whole number. Write digits only.
			protocol: iamp, port: 143 | 4:17 The protocol 'iamp' is not installed. Did you mean 'imap'?
			protocol: imap, port: 143, bind: not an address | 4:40 'not an address' is neither a host name nor an address. Write a name such as mail.example.org, or an address such as 127.0.0.1.
			protocol: imap, port: 143, enabled: maybe | 4:43 'maybe' is neither true nor false. Write true or false.
			protocol: imap, port: 143, stands-in-for: 25 | 4:34 Only a fallback stands in for another port. Write 'role: fallback', or remove this line.
			protocol: imap, prot: 143 | 4:6 'port' is missing in a listener. Add a line such as 'port: 587'. & 4:23 Unknown key 'prot' in a listener. Did you mean 'port'?
			""")
	void a_wrong_listener_is_told_with_place_and_remedy(String start, String expected) {
		String text = HEAD + "listeners:\n   - {" + start.strip()
				+ ", security: starttls, authentication: none, role: access}\nport-offset: 10000\n";

		assertEquals(List.of(expected.split(" & ")), told(text), text);
	}

	@Test
	void words_of_a_listener_are_checked_and_a_fallback_names_its_port() {
		assertEquals(List.of("4:13 'ssl' is not a value for 'security'. Write one of: none, starttls, starttls-required, tls.",
				"5:19 'tls-olny' is not a value for 'authentication'. Did you mean 'tls-only'?"),
				told(HEAD + "listeners:\n- security: ssl\n  authentication: tls-olny\n  protocol: smtp\n  port: 25\n"
						+ "  role: relay\n"));
		assertEquals(List.of("4:3 'stands-in-for' is missing in a listener. Add a line such as 'stands-in-for: 25'."),
				told(HEAD + "listeners:\n- {protocol: smtp, port: 2525, security: none, authentication: none, role: fallback}"));
	}

	@Test
	void a_listener_stated_twice_names_the_first() {
		String item = "- {protocol: smtp, port: 25, security: none, authentication: none, role: relay}\n";

		assertEquals(List.of("5:3 The listener smtp:25 is stated twice, first in line 4. "
				+ "Remove one of the two, or give it another port or bind address."),
				told(HEAD + "listeners:\n" + item + item + item.replace("role", "bind: 192.0.2.1, role")));
	}

	@Test
	void every_problem_of_a_file_is_told_at_once() {
		List<String> places = told("""
				host: -x-
				backend: nowhere
				listeners:
				  - {port: 0, protocol: nntp, security: none, authentication: all, role: access}
				""").stream().map(line -> line.substring(0, line.indexOf(' '))).toList();

		assertEquals(List.of("1:7", "2:10", "4:12", "4:25", "4:63"), places);
	}

	@Test
	void an_empty_file_and_one_of_comments_are_told() {
		assertEquals(List.of("1:1 The file is empty. Fill it in; docs/site.md shows every key."), told(""));
		assertEquals(List.of("1:1 The file is empty. Fill it in; docs/site.md shows every key."), told("# nothing\n\n"));
	}

	@Test
	void broken_yaml_is_told_with_its_place() {
		String told = told("host: a.test\nbackend: 'local\n").getFirst();

		assertTrue(told.startsWith("3:1 This is not YAML: found unexpected end of stream"), told);
		assertTrue(told.endsWith("Check quotes, colons and indentation in this line and the one before."), told);
		assertTrue(told("host: a.test\nbackend: local\n extra: 1\n").getFirst().startsWith("3:"), "place of a wrong indent");
	}

	@Test
	void a_character_that_yaml_forbids_is_told_with_its_place() {
		assertEquals(List.of("2:11 The character U+0007 is not allowed in YAML. "
				+ "Remove it, or write it in double quotes as \\u0007."), told("host: a.test\nbackend: l\u0007cal\n"));
	}

	@Test
	void unknown_keys_and_missing_plug_ins_leave_the_rest_understood() {
		Parsed<MailServer> parsed = store.parseServer(FILE, "host: a.test\nbackend: nowhere\naccess: {a: b}\nnews: 1\n");

		assertEquals("a.test", parsed.value().orElseThrow().host());
		assertEquals(2, parsed.problems().size());
	}

	@Test
	void the_file_name_is_checked_as_the_name() {
		Parsed<MailServer> parsed = store.parseServer(Path.of("my server.yaml"), HEAD);

		assertTrue(parsed.value().isEmpty());
		assertEquals("my server.yaml: The file name is the server's name, and 'my server' cannot be one. "
				+ "Rename the file: letters, digits, '.', '_' and '-', then .yaml.", parsed.problems().getFirst().toString());
	}

	@Test
	void a_file_that_is_not_utf8_is_told_with_its_place() throws Exception {
		Files.writeString(folder.resolve("site.yaml"), "name: Ex\n# f\u00fcr\n", StandardCharsets.ISO_8859_1);

		SiteException refused = assertThrows(SiteException.class, () -> store.load(folder));

		SiteProblem problem = refused.problems().getFirst();
		assertEquals("2:4 The file is not UTF-8 text: byte 0xFC.",
				problem.line() + ":" + problem.column() + " " + problem.message());
	}

	private List<String> told(String text) {
		return store.parseServer(FILE, text).problems().stream().map(problem -> problem.line() + ":" + problem.column() + " "
				+ problem.message() + " " + problem.remedy()).toList();
	}
}
