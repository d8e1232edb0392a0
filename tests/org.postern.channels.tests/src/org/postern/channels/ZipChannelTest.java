package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;

class ZipChannelTest {

	private final ZipChannel channel = new ZipChannel();

	@TempDir
	private Path base;

	@Test
	void documents_are_entries_of_one_archive() throws Exception {
		Delivery delivery = channel.push(Sets.of(Sets.document("a.xml", "A"), Sets.document("b.html", "Ü")), access(),
				Progress.none());

		assertEquals(new Delivery("zip", List.of(file() + "!/a.xml", file() + "!/b.html")), delivery);
		assertEquals(Map.of("a.xml", "A", "b.html", "Ü"), entries());
	}

	@Test
	void many_users_have_folders_of_their_own() throws Exception {
		try (Shipment shipment = channel.ship(access(), Progress.none())) {
			shipment.add(Sets.of(Sets.document("a.xml", "A")), Progress.none());
			shipment.add(Sets.of(Sets.anna(), Sets.document("a.xml", "Anna")), Progress.none());
			shipment.finish();
		}
		assertEquals(Map.of("a.xml", "A", "anna@example.org/a.xml", "Anna"), entries());
	}

	@Test
	void what_is_in_the_archive_is_read_back() throws Exception {
		assertEquals(Optional.of(List.of()), channel.readBack(List.of("a.xml"), access(), Progress.none()));
		channel.push(Sets.of(Sets.document("a.xml", "A"), Sets.document("b.html", "B")), access(), Progress.none());

		assertEquals(Optional.of(List.of(new Document("b.html", "", new byte[] { 'B' }))),
				channel.readBack(List.of("b.html", "c.txt"), access(), Progress.none()));
		Files.writeString(file(), "no archive");
		assertThrows(ChannelException.class, () -> channel.readBack(List.of("a.xml"), access(), Progress.none()));
	}

	@Test
	void the_same_documents_make_the_same_archive() throws Exception {
		channel.push(Sets.of(Sets.document("a.xml", "A")), access(), Progress.none());
		byte[] first = Files.readAllBytes(file());
		Files.delete(file());
		channel.push(Sets.of(Sets.document("a.xml", "A")), access(), Progress.none());
		assertArrayEquals(first, Files.readAllBytes(file()));
	}

	@Test
	void a_shipment_that_is_given_up_leaves_the_former_archive() throws Exception {
		channel.push(Sets.of(Sets.document("a.xml", "old")), access(), Progress.none());
		try (Shipment shipment = channel.ship(access(), Progress.none())) {
			shipment.add(Sets.of(Sets.document("a.xml", "new")), Progress.none());
		}
		assertEquals(Map.of("a.xml", "old"), entries());
		assertEquals(1, files());
	}

	@Test
	void cancelling_leaves_the_former_archive() throws Exception {
		CancelSource cancel = new CancelSource();
		cancel.cancel();
		assertThrows(InterruptedException.class, () -> channel.push(Sets.of(Sets.document("a.xml", "new")), access(),
				Sets.telling(what -> { }, cancel)));
		assertEquals(0, files());
	}

	@Test
	void a_document_stated_twice_is_refused_and_others_go_on() throws Exception {
		try (Shipment shipment = channel.ship(access(), Progress.none())) {
			shipment.add(Sets.of(Sets.document("a.xml", "A")), Progress.none());
			assertThrows(ChannelException.class, () -> shipment
					.add(Sets.of(Sets.document("b.xml", "B"), Sets.document("b.xml", "again")), Progress.none()));
			assertThrows(ChannelException.class,
					() -> shipment.add(Sets.of(Sets.document("../a.xml", "out")), Progress.none()));
			shipment.finish();
		}
		assertEquals(Map.of("a.xml", "A"), entries());
	}

	@Test
	void a_place_that_cannot_be_written_to_is_told() {
		ChannelException refused = assertThrows(ChannelException.class, () -> channel
				.push(Sets.of(Sets.document("a.xml", "A")), Sets.access(Map.of("file", "/proc/a.zip")), Progress.none()));
		assertTrue(refused.getMessage().startsWith("Nothing was written to /proc/a.zip: "), refused.getMessage());
	}

	@Test
	void no_archive_is_asked_for() {
		assertEquals("No archive is stated", assertThrows(ChannelException.class,
				() -> channel.push(Sets.of(), Sets.access(Map.of()), Progress.none())).getMessage());
		assertEquals("No archive is stated", assertThrows(ChannelException.class,
				() -> channel.secrets(SettingValues.empty())).getMessage());
	}

	private Path file() {
		return base.resolve("setup.zip");
	}

	private ChannelAccess access() {
		return Sets.access(Map.of("file", file().toString()));
	}

	private long files() throws IOException {
		try (Stream<Path> all = Files.list(base)) {
			return all.count();
		}
	}

	private Map<String, String> entries() throws IOException {
		Map<String, String> entries = new TreeMap<>();
		try (ZipFile zip = new ZipFile(file().toFile())) {
			for (ZipEntry entry : zip.stream().toList()) {
				entries.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), "UTF-8"));
			}
		}
		return entries;
	}
}
