package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Recipient;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Progress;
import org.postern.testkit.LiveHeap;

/** An archive of as many entries as there are, of which next to nothing is kept in memory. */
class ZipShipmentTest {

	/** More than an archive without the extensions of ZIP64 can have. */
	private static final int MANY = 70_000;
	private static final int FEW = 10_000;
	/** What {@code java.util.zip.ZipOutputStream} keeps is three times that. */
	private static final long BYTES_EACH = 80;

	/** Of each entry what stands before it, then of each what stands in the directory, then the end. */
	private static final String GOLDEN = "504b0304140000080800000021008b9ed9d3030000000100000017000000616e6e61406578616d706c652e6f72"
			+ "672fc3bc2e747874730400"
			+ "504b03041400000808000000210000000000020000000000000016000000616e6e61406578616d706c652e6f72"
			+ "672f622e7478740300"
			+ "504b01021400140000080800000021008b9ed9d303000000010000001700000000000000000000000000000000"
			+ "00616e6e61406578616d706c652e6f72672fc3bc2e747874"
			+ "504b01021400140000080800000021000000000002000000000000001600000000000000000000000000380000"
			+ "00616e6e61406578616d706c652e6f72672f622e747874"
			+ "504b05060000000002000200890000006e0000000000";

	@TempDir
	private Path base;

	private Path file() {
		return base.resolve("setup.zip");
	}

	private Shipment shipment() throws Exception {
		return new ZipChannel().ship(Sets.access(Map.of("file", file().toString())), Progress.none());
	}

	private static void add(Shipment shipment, int user) throws Exception {
		shipment.add(Sets.of(new Recipient(new MailAddress("user" + user, "example.org"), "", Optional.empty()),
				Sets.document("a.xml", "Ü" + user)), Progress.none());
	}

	@Test
	void what_is_kept_of_an_entry_is_next_to_nothing_and_all_are_found_again() throws Exception {
		try (Shipment shipment = shipment()) {
			for (int user = 0; user < FEW; user++) {
				add(shipment, user);
			}
			LiveHeap heap = new LiveHeap();
			long few = heap.bytes();
			for (int user = FEW; user < MANY; user++) {
				add(shipment, user);
			}
			long more = (heap.bytes() - few) / (MANY - FEW);
			assertTrue(more < BYTES_EACH, more + " bytes of memory for each entry");
			shipment.finish();
		}
		assertEquals(List.of(MANY, MANY), List.of(inDirectory(), inOrder()));
		assertEquals(List.of("setup.zip"), files());
	}

	private int inDirectory() throws Exception {
		try (ZipFile zip = new ZipFile(file().toFile())) {
			for (int user : List.of(0, 65_535, MANY - 1)) {
				InputStream content = zip.getInputStream(zip.getEntry("user" + user + "@example.org/a.xml"));
				assertEquals("Ü" + user, new String(content.readAllBytes(), "UTF-8"));
			}
			return zip.size();
		}
	}

	/** As who unpacks it while it arrives: by what stands before each entry. */
	private int inOrder() throws Exception {
		int count = 0;
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file()))) {
			for (Optional<ZipEntry> entry = next(zip); entry.isPresent(); entry = next(zip)) {
				assertEquals("user" + count + "@example.org/a.xml", entry.get().getName());
				assertEquals("Ü" + count, new String(zip.readAllBytes(), "UTF-8"));
				count++;
			}
		}
		return count;
	}

	private static Optional<ZipEntry> next(ZipInputStream zip) throws Exception {
		return Optional.ofNullable(zip.getNextEntry());
	}

	@Test
	void an_archive_is_byte_by_byte_what_it_always_was() throws Exception {
		try (Shipment shipment = shipment()) {
			shipment.add(Sets.of(Sets.anna(), Sets.document("ü.txt", "A"), Sets.document("b.txt", "")), Progress.none());
			shipment.finish();
		}
		assertEquals(GOLDEN, HexFormat.of().formatHex(Files.readAllBytes(file())));
	}

	@Test
	void what_a_killed_postern_left_beside_the_archive_is_removed() throws Exception {
		Files.writeString(base.resolve(".setup.zip.part"), "half");
		Files.writeString(base.resolve(".setup.zip.directory"), "half");
		try (Shipment shipment = shipment()) {
			add(shipment, 1);
			shipment.finish();
		}
		assertEquals(List.of("setup.zip"), files());
	}

	@Test
	void a_document_that_is_twice_in_one_set_is_refused() throws Exception {
		try (Shipment shipment = shipment()) {
			ChannelException refused = assertThrows(ChannelException.class, () -> shipment
					.add(Sets.of(Sets.document("a.xml", "1"), Sets.document("a.xml", "2")), Progress.none()));
			assertEquals("Nothing of it was written to " + file() + ": 'a.xml' is in the archive already",
					refused.getMessage());
		}
	}

	private List<String> files() throws Exception {
		try (Stream<Path> all = Files.list(base)) {
			return all.map(path -> path.getFileName().toString()).toList();
		}
	}
}
