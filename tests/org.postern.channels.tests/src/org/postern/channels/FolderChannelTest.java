package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.HostTrust;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Recipient;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.testkit.MemorySecrets;

class FolderChannelTest {

	@TempDir
	private Path base;

	@Test
	void documents_are_written_into_a_folder_made_for_them() throws Exception {
		Path folder = base.resolve("www/mail");
		Delivery delivery = push(folder, document("a.xml", "A"), document("b.html", "B"));
		assertEquals(new Delivery("folder", List.of(folder + "/a.xml", folder + "/b.html")), delivery);
		assertEquals(Map.of("a.xml", "A", "b.html", "B"), contents(folder));
	}

	@Test
	void what_is_for_one_user_goes_into_a_folder_of_his_own() throws Exception {
		ProfileSet forAnna = new ProfileSet(profile(), List.of(document("a.xml", "A")),
				Optional.of(new Recipient(MailAddress.parse("anna@example.org"))));
		new FolderChannel().push(forAnna, access(base.toString()), Progress.none());
		assertEquals(Map.of("a.xml", "A"), contents(base.resolve("anna@example.org")));
	}

	@Test
	void a_folder_may_be_within_the_site() throws Exception {
		SettingValues settings = SettingValues.empty().with(FolderChannel.FOLDER, "out");
		new FolderChannel().push(new ProfileSet(profile(), List.of(document("a.xml", "A"))),
				new ChannelAccess(settings, base, new MemorySecrets(), HostTrust.none()), Progress.none());
		assertEquals(Map.of("a.xml", "A"), contents(base.resolve("out")));
	}

	@Test
	void what_was_published_before_is_replaced_and_other_files_are_left_alone() throws Exception {
		Files.writeString(base.resolve("index.html"), "mine");
		push(base, document("a.xml", "old"));
		push(base, document("a.xml", "new"));
		assertEquals(Map.of("a.xml", "new", "index.html", "mine"), contents(base));
	}

	@Test
	void a_web_server_may_read_what_was_written() throws Exception {
		Path own = Files.writeString(base.resolve("own"), "as any program makes files");
		push(base, document("a.xml", "A"));
		assertEquals(Files.getPosixFilePermissions(own), Files.getPosixFilePermissions(base.resolve("a.xml")));
	}

	@Test
	void one_file_that_cannot_be_replaced_leaves_all_as_they_were() throws Exception {
		Files.writeString(base.resolve("a.xml"), "old");
		Files.createDirectories(base.resolve("b.html/full"));
		ChannelException refused = refusal(base.toString(), document("a.xml", "new"), document("b.html", "new"));
		assertEquals("Nothing was written to " + base + ": " + base.resolve("b.html") + ": a folder is in the way",
				refused.getMessage());
		assertEquals(Map.of("a.xml", "old"), contents(base));
	}

	@Test
	void a_move_that_fails_half_way_is_taken_back() throws Exception {
		Files.writeString(base.resolve("a.xml"), "old");
		Progress saboteur = telling(what -> {
			if (what.equals("Writing c.xml")) {
				remove(staged("b.xml"));
			}
		}, Cancellation.never());
		List<Document> documents = List.of(document("a.xml", "new"), document("b.xml", "new"),
				document("c.xml", "new"));
		assertThrows(ChannelException.class, () -> push(base.toString(), documents, saboteur));
		assertEquals(Map.of("a.xml", "old"), contents(base));
	}

	@Test
	void cancelling_leaves_all_as_it_was() throws Exception {
		Files.writeString(base.resolve("a.xml"), "old");
		CancelSource cancel = new CancelSource();
		List<Document> documents = List.of(document("a.xml", "new"), document("b.xml", "new"));
		assertThrows(InterruptedException.class,
				() -> push(base.toString(), documents, telling(what -> cancel.cancel(), cancel)));
		assertEquals(Map.of("a.xml", "old"), contents(base));
	}

	@Test
	void a_file_in_place_of_the_folder_is_named() throws Exception {
		Path file = Files.writeString(base.resolve("file"), "");
		ChannelException refused = refusal(file.toString(), document("a.xml", "A"));
		assertTrue(refused.getMessage().startsWith("Nothing was written to " + file + ": "), refused.getMessage());
		assertTrue(refused.remedy().startsWith("Check that the folder"), refused.remedy());
	}

	@Test
	void a_disk_that_takes_nothing_is_told() {
		ChannelException refused = refusal("/proc/postern", document("a.xml", "A"));
		assertTrue(refused.getMessage().startsWith("Nothing was written to /proc/postern: "), refused.getMessage());
	}

	@Test
	void no_folder_is_asked_for() {
		assertEquals("No folder is stated", refusal(" ", document("a.xml", "A")).getMessage());
	}

	@Test
	void names_that_lead_elsewhere_are_refused() throws IOException {
		for (String name : List.of("../a.xml", "/etc/passwd", "a/b", "..", ".hidden", "a\\b", "C:x", "")) {
			ChannelException refused = refusal(base.toString(), document(name, "A"));
			assertTrue(refused.getMessage().endsWith("'" + name + "' is not a plain file name"), refused.getMessage());
		}
		assertEquals(Map.of(), contents(base));
	}

	@Test
	void two_documents_of_one_name_are_refused() throws IOException {
		ChannelException refused = refusal(base.toString(), document("a.xml", "A"), document("a.xml", "B"));
		assertTrue(refused.getMessage().endsWith("'a.xml' is the name of two documents"), refused.getMessage());
		assertEquals(Map.of(), contents(base));
	}

	private static Document document(String name, String text) {
		return Document.ofText(name, "text/plain", text);
	}

	private static Delivery push(Path folder, Document... documents) throws Exception {
		return push(folder.toString(), List.of(documents), Progress.none());
	}

	private static ChannelException refusal(String folder, Document... documents) {
		return assertThrows(ChannelException.class, () -> push(folder, List.of(documents), Progress.none()));
	}

	private static Delivery push(String folder, List<Document> documents, Progress progress) throws Exception {
		return new FolderChannel().push(new ProfileSet(profile(), documents), access(folder), progress);
	}

	private static ClientProfile profile() {
		return new ClientProfile("example.org", "Example", Optional.empty(), UserNameRule.ADDRESS, List.of(), List.of(),
				Term.ofDays(0), Term.forever());
	}

	private static ChannelAccess access(String folder) {
		SettingValues settings = SettingValues.empty().with(FolderChannel.FOLDER, folder);
		return new ChannelAccess(settings, Path.of("/nowhere"), new MemorySecrets(), HostTrust.none());
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

	/** Every file in a folder, what is hidden too. */
	private static Map<String, String> contents(Path folder) throws IOException {
		Map<String, String> contents = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				contents.put(folder.relativize(file).toString(), Files.readString(file));
			}
		}
		return contents;
	}

	private interface Follower {
		void step(String what);
	}

	private static Progress telling(Follower follower, Cancellation cancellation) {
		return new Progress() {
			@Override
			public void step(String what) {
				follower.step(what);
			}

			@Override
			public Cancellation cancellation() {
				return cancellation;
			}
		};
	}
}
