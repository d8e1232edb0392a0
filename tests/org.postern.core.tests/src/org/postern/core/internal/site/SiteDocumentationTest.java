package org.postern.core.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.model.Publication;
import org.postern.api.model.Term;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.site.Site;

/** The reference in docs/site.md: its example is a site, and it names every key. */
class SiteDocumentationTest {

	private static final Pattern EXAMPLE = Pattern.compile("```yaml (\\S+)\n(.*?)```", Pattern.DOTALL);

	@TempDir
	Path folder;

	@Test
	void the_example_is_a_whole_site() throws Exception {
		Matcher example = EXAMPLE.matcher(documentation());
		while (example.find()) {
			Path file = folder.resolve(example.group(1));
			Files.createDirectories(file.getParent());
			Files.writeString(file, example.group(2));
		}
		FolderSiteStore store = new FolderSiteStore(FakeProviders.usual());

		Site site = store.load(folder);

		assertEquals("Example Hosting", site.name());
		assertEquals(List.of("example.org"), site.domains().stream().map(domain -> domain.name()).toList());
		MailServer server = site.server("mail").orElseThrow();
		assertEquals(5, server.policy().listeners().size());
		assertEquals(Term.ofDays(90), server.policy().retention(MailAddress.parse("bob@example.org")).hold());
		String text = Files.readString(site.serverFile("mail"));
		assertEquals(text, store.render(site.serverFile("mail"), text, server));
		assertEquals(List.of("folder"), site.domains().getFirst().publish().stream().map(Publication::channel).toList());
	}

	@Test
	void every_key_is_in_the_reference() throws Exception {
		String documentation = documentation();
		Stream<String> settings = FakeProviders.usual().protocols().stream()
				.filter(protocol -> !protocol.info().id().equals("sieve")).flatMap(protocol -> protocol.settings().stream()
						.map(setting -> protocol.info().id() + ": " + setting.key()));
		Stream<String> keys = Stream.of(List.of("name", "pop3: overrides", "certificate: chain", "certificate: key"),
				ServerReader.KEYS, ServerReader.TLS_KEYS, ListenerReader.KEYS, DomainReader.KEYS).flatMap(List::stream);

		Stream.concat(settings, keys)
				.forEach(key -> assertTrue(documentation.contains("| `" + key + "` |"), key + " is not documented"));
	}

	private static String documentation() throws Exception {
		Path here = Path.of("").toAbsolutePath();
		while (!Files.exists(here.resolve("docs").resolve("site.md"))) {
			here = here.getParent();
		}
		return Files.readString(here.resolve("docs").resolve("site.md"));
	}
}
