package org.postern.core.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.model.Domain;
import org.postern.api.model.LocalNames;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Publication;
import org.postern.api.model.UserNameRule;
import org.postern.api.setting.SettingValues;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.site.Parsed;
import org.postern.core.site.Site;
import org.postern.core.site.SiteProblem;

/** What a domain's file says, and how little of its text changes when it shall say something else. */
class DomainFileTest {

	private static final Path FILE = Path.of("domains", "example.org.yaml");
	private static final String TEXT = """
			# Our first customer
			server: mail          # in the cellar
			display-name: "Example"

			publish:
			  # the office's web server
			  - channel: folder
			    folder: /srv/www   # served by nginx
			    loud: true

			  # nobody knows why
			  - channel: attic
			""";

	private final FolderSiteStore store = new FolderSiteStore(FakeProviders.usual());
	private final Site site = new Site(Path.of("site"), "Test",
			List.of(new MailServer("mail", "a.test", "local", 0, SettingValues.empty(), PortPolicy.empty())), List.of());

	@Test
	void places_to_publish_to_are_read_in_their_order() {
		assertEquals(List.of(place("folder", Map.of("folder", "/srv/www", "loud", "true")), place("attic", Map.of())),
				read(TEXT).publish());
	}

	@Test
	void a_text_that_says_it_already_stays_as_it_is() throws Exception {
		assertEquals(TEXT, render(TEXT, read(TEXT)));
	}

	@Test
	void a_setting_changes_beside_its_comment() throws Exception {
		assertEquals(TEXT.replace("/srv/www ", "/var/www "), render(TEXT, with(
				place("folder", Map.of("folder", "/var/www", "loud", "true")), place("attic", Map.of()))));
	}

	@Test
	void a_place_goes_with_its_comment_and_the_other_stays() throws Exception {
		String changed = render(TEXT, with(place("attic", Map.of())));

		assertEquals(List.of(place("attic", Map.of())), read(changed).publish());
		assertTrue(changed.contains("  # nobody knows why\n  - channel: attic"), changed);
		assertTrue(!changed.contains("nginx"), changed);
	}

	@Test
	void a_place_is_added_to_a_text_that_had_none() throws Exception {
		assertEquals("server: mail\ndisplay-name: Example\npublish:\n  - channel: folder\n    folder: /srv\n",
				render("server: mail\ndisplay-name: Example\n", with(place("folder", Map.of("folder", "/srv")))));
	}

	@Test
	void names_in_languages_are_added_changed_and_removed() throws Exception {
		String text = "server: mail\ndisplay-name: Example\ndisplay-names:\n  de: Beispiel # wie gesagt\n  fr: Exemple\n";

		assertEquals("server: mail\ndisplay-name: Example\ndisplay-names:\n  de: Muster # wie gesagt\n  pt-BR: Exemplo\n",
				render(text, named(Map.of("de", "Muster", "pt-BR", "Exemplo"))));
		assertEquals("server: mail\ndisplay-name: Example\n", render(text.replace(" # wie gesagt", ""), named(Map.of())));
		assertEquals(named(Map.of("de", "Muster")), read(render("server: mail\ndisplay-name: Example\n",
				named(Map.of("de", "Muster")))));
	}

	@Test
	void the_last_place_goes_with_its_key() throws Exception {
		String changed = render(TEXT, with());

		assertEquals(List.of(), read(changed).publish());
		assertTrue(changed.startsWith("# Our first customer\nserver: mail          # in the cellar\n"), changed);
		assertTrue(!changed.contains("publish"), changed);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			publish: [{channel: foldr}] | 2:21 The channel 'foldr' is not installed. Did you mean 'folder'?
			publish: [{channel: folder, foldre: /srv}] | 2:29 Unknown key 'foldre' in a place to publish to. Did you mean 'folder'?
			publish: [{folder: /srv}] | 2:11 'channel' is missing in a place to publish to. Add a line such as 'channel: folder'.
			publish: [{channel: folder, loud: very}] | 2:35 'very' is not a value for 'loud'. Write true or false.
			publish: folder | 2:10 A list is expected here, and this is a value. Begin every item with '- ' on a line of its own.
			""")
	void a_wrong_place_is_told_with_line_and_column(String text, String expected) {
		List<SiteProblem> problems = store.parseDomain(site, FILE, "server: mail\n" + text).problems();

		assertEquals(expected, String.join(" & ", problems.stream().map(problem -> problem.line() + ":"
				+ problem.column() + " " + problem.message() + " " + problem.remedy()).toList()));
	}

	@Test
	void the_schema_knows_the_settings_of_each_channel() throws Exception {
		YamlDocument schema = YamlDocument.of(Path.of("schema.json"), store.domainSchema());

		DomainReader.KEYS.forEach(key -> assertTrue(
				schema.find(List.of("properties", key, "description")).isPresent(), key));
		assertTrue(schema.find(List.of("properties", "publish", "items", "oneOf", "1", "properties", "folder",
				"description")).isPresent());
	}

	private static Publication place(String channel, Map<String, String> values) {
		return new Publication(channel, new SettingValues(values, Map.of()));
	}

	private static Domain named(Map<String, String> names) {
		return new Domain("example.org", "mail", "Example", new LocalNames(names), UserNameRule.ADDRESS, List.of());
	}

	private static Domain with(Publication... places) {
		return new Domain("example.org", "mail", "Example", UserNameRule.ADDRESS, List.of(places));
	}

	private Domain read(String text) {
		Parsed<Domain> parsed = store.parseDomain(site, FILE, text);
		assertEquals(List.of(), parsed.problems());
		return parsed.value().orElseThrow();
	}

	private String render(String text, Domain domain) throws Exception {
		return store.render(site, FILE, text, domain);
	}
}
