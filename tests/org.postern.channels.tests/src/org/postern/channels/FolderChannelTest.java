package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.HostTrust;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.host.HostFiles;
import org.postern.host.LocalFiles;
import org.postern.testkit.MemorySecrets;

class FolderChannelTest {

	@TempDir
	private Path base;

	@Test
	void documents_are_written_into_a_folder_made_for_them() throws Exception {
		Path folder = base.resolve("www/mail");
		Delivery delivery = push(folder, Sets.document("a.xml", "A"), Sets.document("b.html", "B"));
		assertEquals(new Delivery("folder", List.of(folder + "/a.xml", folder + "/b.html")), delivery);
		assertEquals(Map.of("a.xml", "A", "b.html", "B"), Sets.contents(folder));
	}

	@Test
	void what_is_for_one_user_goes_into_a_folder_of_his_own() throws Exception {
		new FolderChannel().push(Sets.of(Sets.anna(), Sets.document("a.xml", "A")), access(base.toString()), Progress.none());
		assertEquals(Map.of("a.xml", "A"), Sets.contents(base.resolve("anna@example.org")));
	}

	@Test
	void a_folder_may_be_within_the_site() throws Exception {
		SettingValues settings = SettingValues.empty().with(FolderChannel.FOLDER, "out");
		new FolderChannel().push(Sets.of(Sets.document("a.xml", "A")),
				new ChannelAccess(settings, base, new MemorySecrets(), HostTrust.none()), Progress.none());
		assertEquals(Map.of("a.xml", "A"), Sets.contents(base.resolve("out")));
	}

	@Test
	void what_was_published_before_is_replaced_and_other_files_are_left_alone() throws Exception {
		Files.writeString(base.resolve("index.html"), "mine");
		push(base, Sets.document("a.xml", "old"));
		push(base, Sets.document("a.xml", "new"));
		assertEquals(Map.of("a.xml", "new", "index.html", "mine"), Sets.contents(base));
	}

	@Test
	void a_web_server_may_read_what_was_written() throws Exception {
		Path own = Files.writeString(base.resolve("own"), "as any program makes files");
		push(base, Sets.document("a.xml", "A"));
		assertEquals(Files.getPosixFilePermissions(own), Files.getPosixFilePermissions(base.resolve("a.xml")));
	}

	@Test
	void one_file_that_cannot_be_replaced_leaves_all_as_they_were() throws Exception {
		Files.writeString(base.resolve("a.xml"), "old");
		Files.createDirectories(base.resolve("b.html/full"));
		ChannelException refused = refusal(base.toString(), Sets.document("a.xml", "new"), Sets.document("b.html", "new"));
		assertEquals("Nothing was written to " + base + ": " + base.resolve("b.html") + ": a folder is in the way",
				refused.getMessage());
		assertEquals(Map.of("a.xml", "old"), Sets.contents(base));
	}

	@Test
	void a_move_that_fails_half_way_is_taken_back() throws Exception {
		Files.writeString(base.resolve("a.xml"), "old");
		Progress saboteur = Sets.telling(what -> {
			if (what.equals("Writing c.xml")) {
				remove(staged("b.xml"));
			}
		}, Cancellation.never());
		List<Document> documents = List.of(Sets.document("a.xml", "new"), Sets.document("b.xml", "new"),
				Sets.document("c.xml", "new"));
		assertThrows(ChannelException.class, () -> push(base.toString(), documents, saboteur));
		assertEquals(Map.of("a.xml", "old"), Sets.contents(base));
	}

	@Test
	void cancelling_leaves_all_as_it_was() throws Exception {
		Files.writeString(base.resolve("a.xml"), "old");
		CancelSource cancel = new CancelSource();
		List<Document> documents = List.of(Sets.document("a.xml", "new"), Sets.document("b.xml", "new"));
		assertThrows(InterruptedException.class,
				() -> push(base.toString(), documents, Sets.telling(what -> cancel.cancel(), cancel)));
		assertEquals(Map.of("a.xml", "old"), Sets.contents(base));
	}

	@Test
	void a_run_that_was_killed_while_it_moved_files_in_is_taken_back_by_the_next_one() throws Exception {
		Files.writeString(base.resolve("a.xml"), "old");
		killedAfter(1, "a.xml", "b.xml");
		assertEquals("new", Files.readString(base.resolve("a.xml")), "the run came so far");

		push(base, Sets.document("c.xml", "C"));

		assertEquals(Map.of("a.xml", "old", "c.xml", "C"), Sets.contents(base));
	}

	@Test
	void a_run_that_was_killed_before_it_moved_anything_leaves_nothing_behind() throws Exception {
		Files.writeString(base.resolve("a.xml"), "old");
		killedAfter(0, "a.xml", "b.xml");

		push(base, Sets.document("c.xml", "C"));

		assertEquals(Map.of("a.xml", "old", "c.xml", "C"), Sets.contents(base));
	}

	@Test
	void a_run_that_is_still_at_work_is_left_alone() throws Exception {
		Staging other = Staging.in(new LocalFiles(), base.toString());
		other.stage("a.xml", new byte[0]);

		push(base, Sets.document("c.xml", "C"));

		assertTrue(Files.exists(Path.of(other.staging(), "new/a.xml")));
	}

	/** What a run of another process leaves that was killed when it had moved so many files in. */
	private void killedAfter(int moved, String... names) throws Exception {
		HostFiles dying = new DyingFiles(moved);
		Staging staging = Staging.in(dying, base.toString());
		for (String name : names) {
			staging.stage(name, "new".getBytes(StandardCharsets.UTF_8));
		}
		assertThrows(DyingFiles.Killed.class, () -> staging.swap(List.of(names)));
		Files.writeString(Path.of(staging.owner()), new Owner("elsewhere", 1, Instant.EPOCH).toString());
	}

	@Test
	void a_file_in_place_of_the_folder_is_named() throws Exception {
		Path file = Files.writeString(base.resolve("file"), "");
		ChannelException refused = refusal(file.toString(), Sets.document("a.xml", "A"));
		assertTrue(refused.getMessage().startsWith("Nothing was written to " + file + ": "), refused.getMessage());
		assertTrue(refused.remedy().startsWith("Check that the folder"), refused.remedy());
	}

	@Test
	void a_disk_that_takes_nothing_is_told() {
		ChannelException refused = refusal("/proc/postern", Sets.document("a.xml", "A"));
		assertTrue(refused.getMessage().startsWith("Nothing was written to /proc/postern: "), refused.getMessage());
	}

	@Test
	void no_folder_is_asked_for() {
		assertEquals("No folder is stated", refusal(" ", Sets.document("a.xml", "A")).getMessage());
	}

	@Test
	void names_that_lead_elsewhere_are_refused() throws IOException {
		for (String name : List.of("../a.xml", "/etc/passwd", "a/b", "..", ".hidden", "a\\b", "C:x", "")) {
			ChannelException refused = refusal(base.toString(), Sets.document(name, "A"));
			assertTrue(refused.getMessage().endsWith("'" + name + "' is not a plain file name"), refused.getMessage());
		}
		assertEquals(Map.of(), Sets.contents(base));
	}

	@Test
	void two_documents_of_one_name_are_refused() throws IOException {
		ChannelException refused = refusal(base.toString(), Sets.document("a.xml", "A"), Sets.document("a.xml", "B"));
		assertTrue(refused.getMessage().endsWith("'a.xml' is the name of two documents"), refused.getMessage());
		assertEquals(Map.of(), Sets.contents(base));
	}

	private static Delivery push(Path folder, Document... documents) throws Exception {
		return push(folder.toString(), List.of(documents), Progress.none());
	}

	private static ChannelException refusal(String folder, Document... documents) {
		return assertThrows(ChannelException.class, () -> push(folder, List.of(documents), Progress.none()));
	}

	private static Delivery push(String folder, List<Document> documents, Progress progress) throws Exception {
		return new FolderChannel().push(Sets.of(documents.toArray(Document[]::new)), access(folder), progress);
	}

	private static ChannelAccess access(String folder) {
		return Sets.access(Map.of("folder", folder));
	}

	private Path staged(String name) {
		try (Stream<Path> all = Files.walk(base)) {
			return all.filter(path -> path.endsWith("new/" + name)).findFirst().orElseThrow();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static void remove(Path file) {
		try {
			Files.delete(file);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void a_folder_that_is_not_stated_is_told_before_anything_is_pushed() throws Exception {
		FolderChannel channel = new FolderChannel();
		assertEquals("No folder is stated",
				assertThrows(ChannelException.class, () -> channel.secrets(SettingValues.empty())).getMessage());
		assertEquals(List.of(), channel.secrets(SettingValues.empty().with(FolderChannel.FOLDER, "www")));
	}

	@Test
	void a_web_address_is_one_of_the_web_and_ends_with_a_slash() throws Exception {
		assertEquals(Optional.empty(), new FolderChannel().web(SettingValues.empty()));
		assertEquals(Optional.of(URI.create("https://example.org/mail/")), web("https://example.org/mail"));
		for (String wrong : List.of("example.org/mail", "ftp://example.org/", "https:///mail", "https://exa mple.org/")) {
			assertEquals("'" + wrong + "' is no address of the web",
					assertThrows(ChannelException.class, () -> web(wrong)).getMessage());
		}
	}

	private static Optional<URI> web(String stated) throws ChannelException {
		return new FolderChannel().web(SettingValues.empty().with(WebAddress.WEB, stated));
	}
}
