package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.HostTrust;
import org.postern.api.backend.NeededSecret;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.host.AccessSettings;
import org.postern.host.HostFiles;
import org.postern.host.Hosts;
import org.postern.host.ssh.SshUser;
import org.postern.testkit.MemorySecrets;
import org.postern.testkit.real.RealSshd;

/** What every way to a folder of another computer can do, over OpenSSH's own server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SshFolderContract {

	private RealSshd sshd;

	@TempDir
	private Path base;

	abstract RealSshd server();

	abstract SshFolderChannel channel(Hosts hosts);

	@BeforeAll
	void start() {
		sshd = server();
	}

	@AfterAll
	void stop() {
		sshd.close();
	}

	@Test
	void documents_are_written_into_a_folder_made_for_them() throws Exception {
		Path folder = fresh("www/mail");
		Delivery delivery = push(folder, Sets.document("a.xml", "Ä"), Sets.document("b.html", "B".repeat(100_000)));

		assertEquals(channel().info().id(), delivery.channel());
		assertTrue(delivery.places().getFirst().endsWith(folder + "/a.xml"), delivery.places().getFirst());
		assertEquals(Map.of("a.xml", "Ä", "b.html", "B".repeat(100_000)), contents(folder));
	}

	@Test
	void every_byte_arrives_as_it_is_and_is_read_back() throws Exception {
		byte[] bytes = new byte[20_000];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (i * 7 + i / 256);
		}
		Path folder = fresh("bytes '%d\\n' {1}");
		push(folder, new Document("a b's.pdf", "application/pdf", bytes), new Document("empty.txt", "text/plain", new byte[0]));

		assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("a b's.pdf")));
		List<Document> found = channel().readBack(List.of("a b's.pdf", "empty.txt", "none.xml"),
				access(folder, HostTrust.none()), Progress.none()).orElseThrow();
		assertEquals(List.of("a b's.pdf", "empty.txt"), found.stream().map(Document::name).toList());
		assertArrayEquals(bytes, found.getFirst().content());
		assertEquals(0, found.getLast().content().length);
	}

	@Test
	void from_a_folder_that_is_not_there_nothing_is_read_back() throws Exception {
		assertEquals(List.of(), channel().readBack(List.of("a.xml"), access(fresh("nowhere"), HostTrust.none()),
				Progress.none()).orElseThrow());
	}

	@Test
	void what_is_too_large_to_be_a_document_is_not_read_back() throws Exception {
		Path folder = Files.createDirectories(fresh("large"));
		try (RandomAccessFile file = new RandomAccessFile(folder.resolve("a.xml").toFile(), "rw")) {
			file.setLength(HostFiles.MOST_BYTES + 1L);
		}
		ChannelException told = assertThrows(ChannelException.class, () -> channel().readBack(List.of("a.xml"),
				access(folder, HostTrust.none()), Progress.none()));
		assertTrue(told.getMessage().matches(".*too large|.*larger than 32 MiB"), told.getMessage());
	}

	@Test
	void what_may_not_be_read_back_is_told() throws Exception {
		Path folder = fresh("unreadable");
		Files.createDirectories(folder);
		Files.createSymbolicLink(folder.resolve("a.xml"), Path.of("/proc/self/clear_refs"));
		ChannelException told = assertThrows(ChannelException.class, () -> channel().readBack(List.of("a.xml"),
				access(folder, HostTrust.none()), Progress.none()));
		assertTrue(told.getMessage().startsWith(folder + " cannot be read: "), told.getMessage());
	}

	@Test
	void what_a_killed_run_left_is_taken_back() throws Exception {
		Path folder = Files.createDirectories(fresh("killed"));
		Path left = Files.createDirectories(folder.resolve(".postern-left"));
		Files.writeString(left.resolve("owner"), "elsewhere 1 2020-01-01T00:00:00Z");
		Files.createDirectories(left.resolve("new"));
		Files.writeString(Files.createDirectories(left.resolve("old")).resolve("a.xml"), "old");
		Files.writeString(left.resolve("swap"), "=a.xml\n+b.xml");
		Files.writeString(folder.resolve("a.xml"), "half");
		Files.writeString(folder.resolve("b.xml"), "half");

		push(folder, Sets.document("c.xml", "C"));

		assertEquals(Map.of("a.xml", "old", "c.xml", "C"), contents(folder));
	}

	@Test
	void a_folder_in_place_of_a_document_is_left_alone() throws Exception {
		Path folder = fresh("in-the-way");
		Files.createDirectories(folder.resolve("a.xml"));
		assertTrue(refusal(access(folder, HostTrust.none())).getMessage().contains("a folder is in the way"));
		assertEquals(Map.of(), contents(folder));
	}

	@Test
	void what_was_published_before_is_replaced_and_other_files_are_left_alone() throws Exception {
		Path folder = Files.createDirectories(fresh("replaced"));
		Files.writeString(folder.resolve("index.html"), "mine");
		push(folder, Sets.document("a.xml", "old"));
		push(folder, Sets.document("a.xml", "new"));

		assertEquals(Map.of("a.xml", "new", "index.html", "mine"), contents(folder));
	}

	@Test
	void a_web_server_may_read_what_was_written() throws Exception {
		Path folder = fresh("readable");
		push(folder, Sets.document("a.xml", "A"));

		assertEquals("rw-r--r--", PosixFilePermissions
				.toString(Files.getPosixFilePermissions(folder.resolve("a.xml"))));
	}

	@Test
	void many_users_are_written_for_over_one_connection() throws Exception {
		Path folder = fresh("users");
		int before = logins();
		try (Shipment shipment = channel().ship(access(folder, HostTrust.none()), Progress.none())) {
			shipment.add(Sets.of(Sets.document("a.xml", "A")), Progress.none());
			shipment.add(Sets.of(Sets.anna(), Sets.document("a.xml", "Anna")), Progress.none());
			shipment.finish();
		}
		assertEquals(Map.of("a.xml", "A", "anna@example.org/a.xml", "Anna"), contents(folder));
		assertEquals(before + 1, logins());
	}

	/** Whether the loss is noticed before the next file or in the middle of it is a matter of luck. */
	@Test
	void a_connection_lost_in_the_middle_leaves_all_as_it_was_or_is_made_anew() throws Exception {
		Path folder = fresh("lost");
		push(folder, Sets.document("a.xml", "old"));
		Progress cutting = Sets.telling(what -> {
			if (what.equals("Writing b.xml")) {
				sshd.cut();
			}
		}, Cancellation.never());

		try {
			channel().push(Sets.of(Sets.document("a.xml", "new"), Sets.document("b.xml", "new")),
					access(folder, HostTrust.none()), cutting);
			assertEquals(Map.of("a.xml", "new", "b.xml", "new"), contents(folder));
		} catch (ChannelException lost) {
			assertTrue(lost.getMessage().matches("Nothing was written to " + folder + ": [Tt]he connection to .*"),
					lost.getMessage());
			assertEquals(Map.of("a.xml", "old"), contents(folder), "tidied up over a new connection");
		}
	}

	@Test
	void cancelling_leaves_all_as_it_was() throws Exception {
		Path folder = fresh("cancelled");
		push(folder, Sets.document("a.xml", "old"));
		CancelSource cancel = new CancelSource();

		assertThrows(InterruptedException.class, () -> channel().push(Sets.of(Sets.document("a.xml", "new")),
				access(folder, HostTrust.none()), Sets.telling(what -> cancel.cancel(), cancel)));

		assertEquals("old", Files.readString(folder.resolve("a.xml")));
	}

	@Test
	void a_host_that_nobody_vouched_for_is_told_nothing() throws Exception {
		Path folder = fresh("unknown");
		Files.deleteIfExists(knownHosts());

		ChannelException refused = refusal(access(folder, HostTrust.none()));

		assertTrue(refused.getMessage().contains("is not known: ssh-ed25519 " + sshd.fingerprint()), refused.getMessage());
		assertTrue(refused.remedy().contains("--trust-host-key"), refused.remedy());
		assertTrue(Files.notExists(folder));
	}

	@Test
	void a_key_that_is_not_let_in_is_named() throws Exception {
		String other = base.resolve("other").toString();
		new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", other).start().waitFor();
		known();
		SettingValues settings = settings(fresh("refused"));
		settings = settings.with(AccessSettings.KEY, other);

		ChannelException refused = refusal(access(settings, HostTrust.none()));

		assertTrue(refused.getMessage().contains("does not let root in"), refused.getMessage());
		assertTrue(refused.getMessage().contains(other), refused.getMessage());
	}

	@Test
	void what_may_have_to_be_stored_is_known_before() throws Exception {
		assertEquals(List.of("ssh-password", "key-passphrase"),
				channel().secrets(settings(fresh("secrets"))).stream().map(NeededSecret::id).toList());
		assertEquals("No host is stated",
				assertThrows(ChannelException.class, () -> channel().secrets(SettingValues.empty())).getMessage());
	}

	@Test
	void a_file_in_place_of_the_folder_is_named() throws Exception {
		Path file = Files.writeString(fresh("file"), "");
		ChannelException refused = refusal(access(file, HostTrust.none()));
		assertTrue(refused.getMessage().startsWith("Nothing was written to " + file + ": "), refused.getMessage());
		assertTrue(refused.getMessage().lastIndexOf(file.toString()) > 40, refused.getMessage());
	}

	@Test
	void a_place_where_the_user_may_not_write_is_told() throws Exception {
		known();
		ChannelException refused = refusal(access(Path.of("/sys/postern"), HostTrust.none()));
		assertTrue(refused.getMessage().startsWith("Nothing was written to /sys/postern: no permission "), refused.getMessage());
		assertTrue(refused.remedy().startsWith("Give the user who logs in there the right"), refused.remedy());
	}

	private Path fresh(String name) throws IOException {
		known();
		return base.resolve(name);
	}

	private Path knownHosts() {
		return base.resolve("known_hosts");
	}

	private void known() throws IOException {
		Files.writeString(knownHosts(), sshd.knownHost() + "\n");
	}

	private int logins() {
		return sshd.log().split("Accepted publickey", -1).length;
	}

	private SshFolderChannel channel() {
		return channel(hosts());
	}

	Hosts hosts() {
		return new Hosts(new SshUser("root", base, Optional.empty()), Map.of());
	}

	private SettingValues settings(Path folder) {
		return new SettingValues(Map.of("folder", folder.toString(), "ssh-host", sshd.ports().host(), "ssh-port",
				Integer.toString(sshd.port()), "ssh-user", "root", "ssh-key", sshd.key().toString()), Map.of());
	}

	private ChannelAccess access(Path folder, HostTrust trust) {
		return access(settings(folder), trust);
	}

	private ChannelAccess access(SettingValues settings, HostTrust trust) {
		return new ChannelAccess(settings, base, new MemorySecrets(), trust);
	}

	private Delivery push(Path folder, Document... documents) throws Exception {
		return channel().push(Sets.of(documents), access(folder, HostTrust.none()), Progress.none());
	}

	private ChannelException refusal(ChannelAccess access) {
		return refusal(channel(), access);
	}

	private static ChannelException refusal(SshFolderChannel channel, ChannelAccess access) {
		return assertThrows(ChannelException.class,
				() -> channel.push(Sets.of(Sets.document("a.xml", "A")), access, Progress.none()));
	}

	ChannelException refusal(SshFolderChannel channel) throws IOException {
		return refusal(channel, access(fresh("refused"), HostTrust.none()));
	}

	private static Map<String, String> contents(Path folder) throws IOException {
		Map<String, String> contents = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				contents.put(folder.relativize(file).toString(), Files.readString(file));
			}
		}
		return contents;
	}
}
