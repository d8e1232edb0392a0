package org.postern.core.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.site.Site;
import org.postern.core.site.SiteDocument;
import org.postern.core.site.SiteException;

class SiteSaveTest {

	private final FolderSiteStore store = new FolderSiteStore(FakeProviders.usual());

	@TempDir
	Path folder;
	private Path file;

	@BeforeEach
	void writeServer() throws Exception {
		file = folder.resolve("mail.yaml");
		Files.writeString(file, SampleText.SERVER);
	}

	@Test
	void what_was_saved_can_be_saved_again() throws Exception {
		SiteDocument first = store.save(store.open(file), "host: a.test\n");
		SiteDocument second = store.save(first, "host: b.test\n");

		assertEquals("host: b.test\n", Files.readString(file));
		assertEquals(second, store.open(file));
		assertEquals(List.of("mail.yaml"), names());
	}

	@Test
	void a_change_on_disk_is_noticed_and_not_overwritten() throws Exception {
		SiteDocument opened = store.open(file);
		Files.writeString(file, "host: colleague.test\n");

		SiteException refused = assertThrows(SiteException.class, () -> store.save(opened, "host: mine.test\n"));

		assertEquals("host: colleague.test\n", Files.readString(file));
		assertTrue(refused.problems().getFirst().remedy().startsWith("Reload"), refused.getMessage());
	}

	@Test
	void a_file_removed_meanwhile_is_noticed() throws Exception {
		SiteDocument opened = store.open(file);
		Files.delete(file);

		SiteException refused = assertThrows(SiteException.class, () -> store.save(opened, "host: mine.test\n"));

		assertFalse(Files.exists(file));
		assertTrue(refused.getMessage().contains("removed from disk"), refused.getMessage());
	}

	@Test
	void permissions_and_links_stay() throws Exception {
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
		Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("mail.yaml"));

		store.save(store.open(link), "host: a.test\n");

		assertTrue(Files.isSymbolicLink(link));
		assertEquals("host: a.test\n", Files.readString(file));
		assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	@Test
	void a_disk_that_takes_nothing_leaves_the_old_file() throws Exception {
		SiteDocument opened = store.open(file);
		// what stands in the way of the new file cannot be removed, as nothing could be written on a full disk
		Files.createDirectories(folder.resolve(".mail.yaml.new").resolve("in the way"));

		SiteException refused = assertThrows(SiteException.class, () -> store.save(opened, "host: a.test\n"));

		assertEquals(SampleText.SERVER, Files.readString(file));
		assertTrue(refused.getMessage().contains("cannot be written"), refused.getMessage());
		assertTrue(refused.getMessage().contains("the file is as it was"), refused.getMessage());
	}

	@Test
	void a_file_that_is_not_there_cannot_be_opened() {
		SiteException refused = assertThrows(SiteException.class, () -> store.open(folder.resolve("none.yaml")));

		assertTrue(refused.getMessage().contains("there is no"), refused.getMessage());
	}

	@Test
	void a_new_site_can_be_loaded_and_is_not_made_twice() throws Exception {
		Path fresh = folder.resolve("new").resolve("site");

		Site site = store.create(fresh, "#1 \"Hosting\"");

		assertEquals("#1 \"Hosting\"", store.load(fresh).name());
		assertEquals(site, store.load(fresh));
		SiteException twice = assertThrows(SiteException.class, () -> store.create(fresh, "Again"));
		assertTrue(twice.getMessage().contains("a site already"), twice.getMessage());
	}

	@Test
	void a_server_is_removed_with_its_file() throws Exception {
		store.remove(file);

		assertFalse(Files.exists(file));
		assertThrows(SiteException.class, () -> store.remove(file));
	}

	private List<String> names() throws Exception {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(path -> path.getFileName().toString()).sorted().toList();
		}
	}
}
