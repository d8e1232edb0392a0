package org.postern.core.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.site.Site;
import org.postern.core.site.SiteRemoval;

/** What a plug-in brought leaves a site without touching anything else. */
class SiteRemovalTest {

	private static final String DOMAIN = """
			server: mail # since 2019
			display-name: Example School
			publish:
			  # The old place
			  - channel: attic
			  - channel: folder
			    folder: /var/www
			""";

	private final FolderSiteStore store = new FolderSiteStore(FakeProviders.usual());

	@TempDir
	Path folder;
	private Site site;

	@BeforeEach
	void makeASite() throws Exception {
		store.create(folder, "Test");
		write("servers/mail.yaml", SampleText.SERVER);
		write("domains/school.example.yaml", DOMAIN);
		site = store.load(folder);
	}

	private void write(String file, String text) throws Exception {
		Files.createDirectories(folder.resolve(file).getParent());
		Files.writeString(folder.resolve(file), text);
	}

	@Test
	void places_of_a_channel_go_out_of_the_domains() throws Exception {
		SiteRemoval removal = SiteRemoval.of(store, Map.of("channel", Set.of("attic")));

		assertEquals(List.of("school.example"), removal.concerned(site));
		assertEquals(List.of(folder.resolve("domains/school.example.yaml")), removal.from(site));

		assertEquals(List.of("folder"),
				store.load(folder).domains().getFirst().publish().stream().map(place -> place.channel()).toList());
		assertEquals(SampleText.SERVER, Files.readString(folder.resolve("servers/mail.yaml")));
	}

	@Test
	void the_backend_of_a_server_stays_and_is_named() throws Exception {
		SiteRemoval removal = SiteRemoval.of(store, Map.of("backend", Set.of("local")));

		assertEquals(List.of("servers/mail.yaml: backend: local"), removal.remaining(site));
		assertEquals(List.of(), removal.concerned(site));
		assertEquals(List.of(), removal.from(site));
	}

	@Test
	void listeners_and_settings_of_a_protocol_go_out_of_the_servers() throws Exception {
		SiteRemoval removal = SiteRemoval.of(store, Map.of("protocol", Set.of("imap")));

		assertEquals(List.of("mail"), removal.concerned(site));
		removal.from(site);

		assertEquals(List.of(), removal.concerned(store.load(folder)));
		assertEquals(DOMAIN, Files.readString(folder.resolve("domains/school.example.yaml")));
	}
}
