package org.postern.core.webserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.core.internal.journal.JournalFile;
import org.postern.core.internal.profile.InstalledChannels;
import org.postern.core.internal.profile.PolicyProfiles;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.internal.signing.FakeIdentities;
import org.postern.core.profile.ProfileService;
import org.postern.testkit.MemorySecrets;

/** Whole configurations; what the servers themselves make of them is seen by {@code tests/outside/web_server.sh}. */
class WebServerTest {

	private static final ClientProfile PROFILE = new ClientProfile("example.org", "Example", Optional.empty(),
			UserNameRule.ADDRESS, List.of(), List.of(), Term.ofDays(0), Term.forever());
	private static final List<ProfileFormat> FORMATS = List.of(new Named("autoconfig", ".xml", "text/xml"),
			new Named("autodiscover", ".autodiscover.xml", "text/xml"),
			new Named("autodiscover-json", ".autodiscover.json", "application/json"),
			new Named("mobileconfig-imap", ".imap.mobileconfig", "application/x-apple-aspen-config"),
			new Named("mobileconfig-pop", ".pop.mobileconfig", "application/x-apple-aspen-config"),
			new Named("pacc", ".pacc.json", "application/json"), new Named("setup-page", ".html", "text/html"),
			new Named("setup-page-de", ".de.html", "text/html"), new Named("dns-zone", ".zone", "text/dns"));

	@ParameterizedTest
	@EnumSource
	void a_domain_is_served_by_this(WebServer server) throws IOException {
		assertEquals(golden(server), server.site(site("/srv/mail setup/", pages(FORMATS, "de"))));
	}

	@ParameterizedTest
	@EnumSource
	void the_paths_are_the_same_inside_another_site(WebServer server) {
		StaticSite site = site("/srv/mail", pages(FORMATS, "en"));
		List<String> whole = server.site(site).lines().map(String::strip).toList();

		assertTrue(whole.containsAll(server.paths(site).lines().map(String::strip).toList()));
		assertFalse(server.paths(site).contains("autoconfig.example.org"), server.paths(site));
	}

	@Test
	void what_the_domain_has_not_is_answered_nowhere() {
		assertEquals(List.of("autoconfig"), pages(FORMATS.subList(0, 1), "en").stream().map(StaticPage::format).toList());
	}

	@Test
	void a_language_without_a_page_is_told_in_English() {
		assertEquals("example.org.html", pages(FORMATS, "fr").getLast().file());
	}

	@Test
	void names_of_other_scripts_are_written_as_the_wire_has_them() {
		StaticSite site = new StaticSite("bücher.example", StaticSite.hosts("bücher.example"), "/srv", List.of());

		assertEquals("xn--bcher-kva.example", site.domain());
		assertEquals("autoconfig.xn--bcher-kva.example", site.hosts().getFirst());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "srv/mail", "/srv/\"; }", "/srv/$host", "/srv/{env.HOME}", "/srv/a\nb", "/srv/a;b", "/srv/a#b",
			"/srv/a\\b", "/srv/%{ENV:x}", "/srv/a'b", "/srv/a*b", "/srv/<b>" })
	void a_folder_that_could_break_out_is_refused(String root) {
		assertTrue(refusal(() -> site(root, List.of())).contains("must begin with /"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.org;", "example.org {", "a b", "*.example.org", "~^x", "example.org\nroot" })
	void a_host_that_could_break_out_is_refused(String host) {
		assertTrue(refusal(() -> new StaticSite("example.org", List.of(host), "/srv", List.of())).contains("is not a host"));
		assertTrue(refusal(() -> new StaticSite(host, List.of("example.org"), "/srv", List.of())).contains("is not a host"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\"b.xml", "../a.xml", ".hidden", "a b.xml", "a$b.xml", "a%20b.xml", "a\n.xml" })
	void a_file_that_could_break_out_is_refused(String file) {
		assertTrue(refusal(() -> new StaticPage("autoconfig", List.of("/mail"), List.of(), false, file, "text/xml"))
				.contains("cannot stand in the configuration"));
	}

	private static String refusal(Executable attempt) {
		return assertThrows(IllegalArgumentException.class, attempt).getMessage();
	}

	private static StaticSite site(String root, List<StaticPage> pages) {
		return new StaticSite("example.org", StaticSite.hosts("example.org"), root, pages);
	}

	private static List<StaticPage> pages(List<ProfileFormat> formats, String language) {
		ProfileService profiles = new PolicyProfiles(FakeProviders.usual(), formats,
				new InstalledChannels(List.of(), new MemorySecrets(), List.of()), FakeIdentities.noSigning(), new JournalFile());
		return new PublishedPages(profiles, language).of(PROFILE);
	}

	private static String golden(WebServer server) throws IOException {
		String name = "golden/" + server.name().toLowerCase(Locale.ROOT) + ".txt";
		try (InputStream file = WebServerTest.class.getResourceAsStream(name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** Writes only its own name, into files as the real formats call them. */
	private record Named(String id, String extension, String mediaType) implements ProfileFormat {

		@Override
		public FormatInfo info() {
			return new FormatInfo(id, id, "");
		}

		@Override
		public Document write(ClientProfile profile) {
			return Document.ofText(profile.domain() + extension, mediaType, id);
		}

		@Override
		public ClientProfile read(Document document) throws FormatException {
			throw new FormatException("Not readable");
		}
	}
}
