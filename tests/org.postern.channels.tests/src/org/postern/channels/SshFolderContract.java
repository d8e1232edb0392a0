package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.HostTrust;
import org.postern.api.backend.NeededSecret;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;

/** How documents get into a folder of another computer, whatever the way. */
abstract class SshFolderContract extends SshFolder {

	SshFolderContract(SshWay way) {
		super(way);
	}

	@Test
	void documents_are_written_into_a_folder_made_for_them() throws Exception {
		Path folder = fresh("www/mail");
		Delivery delivery = push(folder, Sets.document("a.xml", "Ä"), Sets.document("b.html", "B".repeat(100_000)));

		assertEquals(channel().info().id(), delivery.channel());
		assertTrue(delivery.places().getFirst().endsWith(folder + "/a.xml"), delivery.places().getFirst());
		assertEquals(Map.of("a.xml", "Ä", "b.html", "B".repeat(100_000)), Sets.contents(folder));
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
	void what_was_published_before_is_replaced_and_other_files_are_left_alone() throws Exception {
		Path folder = Files.createDirectories(fresh("replaced"));
		Files.writeString(folder.resolve("index.html"), "mine");
		push(folder, Sets.document("a.xml", "old"));
		push(folder, Sets.document("a.xml", "new"));

		assertEquals(Map.of("a.xml", "new", "index.html", "mine"), Sets.contents(folder));
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
		assertEquals(Map.of("a.xml", "A", "anna@example.org/a.xml", "Anna"), Sets.contents(folder));
		assertEquals(before + 1, logins());
	}

	@Test
	void what_may_have_to_be_stored_is_known_before() throws Exception {
		assertEquals(List.of("ssh-password", "key-passphrase"),
				channel().secrets(settings(fresh("secrets"))).stream().map(NeededSecret::id).toList());
		assertEquals("No host is stated",
				assertThrows(ChannelException.class, () -> channel().secrets(SettingValues.empty())).getMessage());
	}
}
