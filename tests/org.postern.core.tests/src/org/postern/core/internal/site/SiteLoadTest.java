package org.postern.core.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.model.Domain;
import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.LocalNames;
import org.postern.api.model.MailServer;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;

class SiteLoadTest {

	private final FolderSiteStore store = new FolderSiteStore(FakeProviders.usual());

	@TempDir
	Path folder;

	@Test
	void a_whole_site_is_read() throws Exception {
		write("site.yaml", "name: Example Hosting\n");
		write("servers/mail.yaml", SampleText.SERVER);
		write("domains/example.org.yaml", "server: mail\ndisplay-name: Example\nuser-name: local-part\n");

		Site site = store.load(folder);

		assertEquals("Example Hosting", site.name());
		assertEquals(List.of(new Domain("example.org", "mail", "Example", UserNameRule.LOCAL_PART)), site.domains());
		MailServer server = site.server("mail").orElseThrow();
		assertEquals("mail.example.test", server.host());
		assertEquals(10_000, server.portOffset());
		assertEquals("/var/postern", server.access().get(FakeProviders.DATA));
		assertEquals(List.of("imap:143@127.0.0.1", "smtp:25", "smtp:2525"),
				server.policy().listeners().stream().map(listener -> listener.id().toString()).toList());
		Listener fallback = server.policy().find("smtp", 2525).orElseThrow();
		assertEquals(Role.FALLBACK, fallback.role());
		assertEquals(25, fallback.standsInFor().getAsInt());
		assertEquals(Security.STARTTLS, fallback.security());
		assertTrue(!fallback.enabled());
		assertEquals(Term.ofDays(30), server.policy().retention().hold());
		assertEquals(Term.ofDays(7), server.policy().retention(MailAddress.parse("eve@example.org")).hold());
		assertEquals(Term.ofDays(90), server.policy().retention(MailAddress.parse("bob@example.org")).expire());
	}

	@Test
	void a_domain_has_a_display_name_and_a_user_name_rule_by_default() throws Exception {
		write("site.yaml", "name: Example Hosting\n");
		write("servers/mail.yaml", "host: mail.example.test\nbackend: local\n");
		write("domains/example.org.yaml", "server: mail\n");

		assertEquals(Optional.of(new Domain("example.org", "mail", "example.org", UserNameRule.ADDRESS)),
				store.load(folder).domain("example.org"));
	}

	@Test
	void a_folder_without_site_file_is_no_site() {
		SiteException refused = assertThrows(SiteException.class, () -> store.load(folder));

		assertTrue(refused.getMessage().contains("it has no site.yaml"), refused.getMessage());
		assertTrue(refused.getMessage().contains("postern init"), refused.getMessage());
	}

	@Test
	void the_problems_of_all_files_are_told_at_once() throws Exception {
		write("site.yaml", "title: Example\n");
		write("servers/mail.yaml", "host: mail.example.test\nbackend: local\nport-ofset: 5\n");
		write("servers/second.yaml", "host: [\n");
		write("servers/third.yml", "host: x\n");
		write("domains/example.org.yaml", "server: mial\n");

		SiteException refused = assertThrows(SiteException.class, () -> store.load(folder));

		List<String> places = refused.problems().stream()
				.map(problem -> folder.relativize(problem.file()) + ":" + problem.line() + ":" + problem.column()).toList();
		assertEquals(List.of("site.yaml:1:1", "site.yaml:1:1", "servers/third.yml:0:0", "servers/mail.yaml:3:1",
				"servers/second.yaml:2:1", "domains/example.org.yaml:1:9"), places, refused.getMessage());
	}

	@Test
	void a_server_that_is_added_says_what_it_said() throws Exception {
		write("site.yaml", "name: Example Hosting\n");
		Site site = store.load(folder);
		MailServer server = store.parseServer(folder.resolve("servers/mail.yaml"), SampleText.SERVER).value().orElseThrow();

		store.addServer(site, server);
		store.addDomain(site, new Domain("example.org", "mail", "Null: \"x\"\n", UserNameRule.ADDRESS));

		assertEquals(List.of(server), store.load(folder).servers());
		assertEquals("Null: \"x\"\n", store.load(folder).domain("example.org").orElseThrow().displayName());
		SiteException twice = assertThrows(SiteException.class, () -> store.addServer(site, server));
		assertTrue(twice.getMessage().contains("there already"), twice.getMessage());
	}

	@Test
	void display_names_in_languages_are_read_and_written() throws Exception {
		write("site.yaml", "name: Example Hosting\n");
		write("servers/mail.yaml", SampleText.SERVER);
		Domain domain = new Domain("example.org", "mail", "School",
				new LocalNames(Map.of("de", "Schule: \u00fcben", "pt-BR", "Escola")), UserNameRule.ADDRESS,
				List.of());

		store.addDomain(store.load(folder), domain);

		assertEquals(Optional.of(domain), store.load(folder).domain("example.org"));
	}

	@Test
	void a_display_name_in_no_language_or_of_several_lines_is_told_with_its_place() throws Exception {
		write("site.yaml", "name: Example Hosting\n");
		write("servers/mail.yaml", SampleText.SERVER);
		write("domains/example.org.yaml",
				"server: mail\ndisplay-names:\n  german language: Schule\n  de: \"A\\nSubject: x\"\n");

		String told = assertThrows(SiteException.class, () -> store.load(folder)).getMessage();

		assertTrue(told.contains("example.org.yaml:3:3: 'german language' is not a language tag: write de, en or pt-BR."), told);
		assertTrue(told.contains("example.org.yaml:4:7: A line break or another control character stands here."), told);
	}

	private void write(String name, String text) throws Exception {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}
}
