package org.postern.plugins.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.plugins.PluginException;
import org.postern.plugins.internal.jar.Digest;
import org.postern.plugins.internal.jar.TestJar;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;

class SourceTest {

	@TempDir
	Path folder;

	private Path site;
	private Path copies;

	@BeforeEach
	void make_folders() throws IOException {
		site = Files.createDirectories(folder.resolve("site"));
		copies = Files.createDirectories(folder.resolve("copies"));
		artifacts(site, "org.example.finger", "1.0.0", "1.1.0");
	}

	/** Jars, and the metadata of p2 about them. */
	private void artifacts(Path place, String name, String... versions) throws IOException {
		Files.createDirectories(place.resolve("plugins"));
		StringBuilder list = new StringBuilder("<?xml version='1.0'?><?artifactRepository version='1.1.0'?><repository><artifacts>"
				+ "<artifact classifier='org.eclipse.update.feature' id='feature' version='1.0.0'/>");
		for (String version : versions) {
			Path jar = new TestJar(name, version).write(place.resolve("plugins").resolve(name + "_" + version + ".jar"));
			list.append("<artifact classifier='osgi.bundle' id='" + name + "' version='" + version + "'><properties>"
					+ "<property name='download.checksum.sha-256' value='" + Digest.of(jar) + "'/></properties></artifact>");
		}
		Files.writeString(place.resolve("artifacts.xml"), list + "</artifacts></repository>");
	}

	private List<String> copied(Object source, String... names) throws Exception {
		return new Source(source.toString(), name -> name.startsWith("org.postern.")).copyTo(copies, List.of(names)).stream()
				.map(path -> path.getFileName().toString()).toList();
	}

	@Test
	void of_a_site_the_newest_is_taken() throws Exception {
		assertEquals(List.of("org.example.finger_1.1.0.jar"), copied(site));
	}

	@Test
	void a_zip_of_a_site_is_a_site() throws Exception {
		assertEquals(List.of("org.example.finger_1.1.0.jar"), copied(zipped(), "org.example.finger"));
	}

	private Path zipped() throws IOException {
		Path zip = folder.resolve("site.zip");
		try (FileSystem packed = FileSystems.newFileSystem(zip, Map.of("create", "true"));
				var files = Files.walk(site)) {
			for (Path file : files.skip(1).toList()) {
				Files.copy(file, packed.getPath("/").resolve(site.relativize(file).toString()));
			}
		}
		return zip;
	}

	@Test
	void a_web_server_may_have_the_site() throws Exception {
		HttpServer server = SimpleFileServer.createFileServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), folder,
				SimpleFileServer.OutputLevel.NONE);
		server.start();
		try {
			assertEquals(List.of("org.example.finger_1.1.0.jar"),
					copied("http://localhost:" + server.getAddress().getPort() + "/site"));
		} finally {
			server.stop(0);
		}
	}

	@Test
	void a_web_server_that_stops_in_the_middle_is_given_up() throws Exception {
		CountDownLatch never = new CountDownLatch(1);
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			exchange.sendResponseHeaders(200, 1000);
			exchange.getResponseBody().write(new byte[500]);
			exchange.getResponseBody().flush();
			awaitQuietly(never);
		});
		server.start();
		URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/site");
		try (HttpFiles files = new HttpFiles(address, Duration.ofMillis(500));
				InputStream in = files.open("artifacts.jar").orElseThrow()) {
			IOException stopped = assertThrows(IOException.class, in::readAllBytes);

			assertTrue(stopped.getMessage().startsWith("nothing more came within"), stopped.getMessage());
		} finally {
			never.countDown();
			server.stop(0);
		}
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void an_address_where_nobody_answers_is_told() throws Exception {
		int port;
		try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = closed.getLocalPort();
		}

		PluginException trouble = assertThrows(PluginException.class, () -> copied("http://127.0.0.1:" + port + "/site"));

		assertTrue(trouble.getMessage().endsWith("nobody answers at 127.0.0.1:" + port), trouble.getMessage());
	}

	@Test
	void where_nothing_can_be_written_the_remedy_is_room() throws Exception {
		Path jar = new TestJar("org.example.finger", "1.0.0").write(folder.resolve("finger.jar"));
		Path file = Files.writeString(folder.resolve("file"), "no folder");
		Source source = new Source(jar.toString(), name -> false);

		PluginException trouble = assertThrows(PluginException.class, () -> source.copyTo(file, List.of()));

		assertTrue(trouble.remedy().contains("whether there is room in " + folder), trouble.remedy());
	}

	@Test
	void a_name_that_nobody_knows_is_told() {
		PluginException trouble = assertThrows(PluginException.class, () -> copied("http://nobody.invalid/site"));

		assertTrue(trouble.getMessage().endsWith("the name nobody.invalid is not known"), trouble.getMessage());
	}

	@Test
	void a_folder_may_be_written_as_an_address_and_of_others_only_the_web_is_read() throws Exception {
		assertEquals(List.of("org.example.finger_1.1.0.jar"), copied(site.toUri()));

		PluginException trouble = assertThrows(PluginException.class, () -> copied("ftp://localhost/site"));
		assertTrue(trouble.getMessage().endsWith("of addresses only http, https and file can be read"), trouble.getMessage());
	}

	@Test
	void a_site_may_be_made_of_others() throws Exception {
		Path whole = Files.createDirectories(folder.resolve("whole"));
		artifacts(whole.resolve("part"), "org.example.gopher", "2.0.0");
		Files.writeString(whole.resolve("compositeArtifacts.xml"),
				"<repository><children size='1'><child location='part'/></children></repository>");

		assertEquals(List.of("org.example.gopher_2.0.0.jar"), copied(whole));
	}

	@Test
	void a_site_may_have_its_metadata_compressed_by_xz_alone() throws Exception {
		compress("artifacts.xml");

		assertEquals(List.of("org.example.finger_1.1.0.jar"), copied(site));
		assertEquals(List.of("org.example.finger_1.1.0.jar"), copied(zipped()));
	}

	/** Leaves a file as xz alone. */
	private void compress(String name) throws IOException {
		try (OutputStream out = new XZOutputStream(Files.newOutputStream(site.resolve(name + ".xz")), new LZMA2Options())) {
			Files.copy(site.resolve(name), out);
		}
		Files.delete(site.resolve(name));
	}

	@Test
	void what_xz_cannot_unpack_is_told() throws Exception {
		compress("artifacts.xml");
		Files.writeString(site.resolve("artifacts.xml.xz"), "nothing of the kind, at any length");

		PluginException trouble = assertThrows(PluginException.class, () -> copied(site));

		assertTrue(trouble.getMessage().contains("XZ format"), trouble.getMessage());
	}

	@Test
	void a_composite_that_leads_to_itself_ends() throws Exception {
		Path circle = Files.createDirectories(folder.resolve("circle"));
		Files.writeString(circle.resolve("compositeArtifacts.xml"),
				"<repository><children size='1'><child location='.'/></children></repository>");

		assertThrows(PluginException.class, () -> copied(circle));
	}

	@Test
	void what_is_part_of_postern_is_left_out() throws Exception {
		artifacts(site, "org.postern.api", "1.0.0");

		PluginException trouble = assertThrows(PluginException.class, () -> copied(site));

		assertTrue(trouble.getMessage().endsWith("has no plug-in"), trouble.getMessage());
	}

	@Test
	void a_name_that_the_site_does_not_have_is_told_with_those_it_has() {
		PluginException trouble = assertThrows(PluginException.class, () -> copied(site, "org.example.gopher"));

		assertEquals("It has: org.example.finger.", trouble.remedy());
	}

	@Test
	void a_jar_that_is_not_what_the_site_says_is_refused() throws Exception {
		try (OutputStream more = Files.newOutputStream(site.resolve("plugins/org.example.finger_1.1.0.jar"),
				StandardOpenOption.APPEND)) {
			more.write(0);
		}

		PluginException trouble = assertThrows(PluginException.class, () -> copied(site));

		assertTrue(trouble.getMessage().contains("SHA-256 differs"), trouble.getMessage());
	}

	@Test
	void what_is_neither_jar_nor_site_is_told() throws Exception {
		PluginException empty = assertThrows(PluginException.class, () -> copied(copies));
		PluginException missing = assertThrows(PluginException.class, () -> copied(folder.resolve("missing.zip")));

		assertTrue(empty.getMessage().contains("there is no p2 site"), empty.getMessage());
		assertTrue(missing.getMessage().contains("there is no such file"), missing.getMessage());
	}
}
