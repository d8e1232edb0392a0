package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.HostTrust;
import org.postern.api.profile.ChannelException;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.host.AccessSettings;
import org.postern.host.HostFiles;

/** What comes in between on the way to a folder of another computer is told, and leaves nothing half done. */
abstract class SshFolderTroubleContract extends SshFolder {

	SshFolderTroubleContract(SshWay way) {
		super(way);
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

		assertEquals(Map.of("a.xml", "old", "c.xml", "C"), Sets.contents(folder));
	}

	@Test
	void a_folder_in_place_of_a_document_is_left_alone() throws Exception {
		Path folder = fresh("in-the-way");
		Files.createDirectories(folder.resolve("a.xml"));
		assertTrue(refusal(access(folder, HostTrust.none())).getMessage().contains("a folder is in the way"));
		assertEquals(Map.of(), Sets.contents(folder));
	}

	/** Whether the loss is noticed before the next file or in the middle of it is a matter of luck. */
	@Test
	void a_connection_lost_in_the_middle_leaves_all_as_it_was_or_is_made_anew() throws Exception {
		Path folder = fresh("lost");
		push(folder, Sets.document("a.xml", "old"));
		Progress cutting = Sets.telling(what -> {
			if (what.equals("Writing b.xml")) {
				sshd().cut();
			}
		}, Cancellation.never());

		try {
			channel().push(Sets.of(Sets.document("a.xml", "new"), Sets.document("b.xml", "new")),
					access(folder, HostTrust.none()), cutting);
			assertEquals(Map.of("a.xml", "new", "b.xml", "new"), Sets.contents(folder));
		} catch (ChannelException lost) {
			assertTrue(lost.getMessage().matches("Nothing was written to " + folder + ": [Tt]he connection to .*"),
					lost.getMessage());
			assertEquals(Map.of("a.xml", "old"), Sets.contents(folder), "tidied up over a new connection");
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

		assertTrue(refused.getMessage().contains("is not known: ssh-ed25519 " + sshd().fingerprint()), refused.getMessage());
		assertTrue(refused.remedy().contains("--trust-host-key"), refused.remedy());
		assertTrue(Files.notExists(folder));
	}

	@Test
	void a_key_that_is_not_let_in_is_named() throws Exception {
		String other = fresh("other").toString();
		new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", other).start().waitFor();
		SettingValues settings = settings(fresh("refused"));
		settings = settings.with(AccessSettings.KEY, other);

		ChannelException refused = refusal(access(settings, HostTrust.none()));

		assertTrue(refused.getMessage().contains("does not let root in"), refused.getMessage());
		assertTrue(refused.getMessage().contains(other), refused.getMessage());
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
}
