package org.postern.plugins.internal.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.plugins.PluginException;
import org.postern.plugins.Provides;
import org.postern.plugins.Publisher;
import org.postern.plugins.Signature;
import org.postern.testkit.TestIdentity;

class JarReaderTest {

	@TempDir
	Path folder;

	private final TestIdentity maker = TestIdentity.of("maker.example");

	private Path place() {
		return folder.resolve("plugin.jar");
	}

	private TestJar jar() {
		return new TestJar("org.example.finger", "1.2.3").component("postern.protocol", "finger");
	}

	@Test
	void a_jar_says_what_it_is_and_what_it_brings() throws Exception {
		PluginJar read = JarReader.read(jar().write(place()));

		assertEquals("org.example.finger_1.2.3.jar", read.fileName());
		assertEquals("org.example.finger's label", read.manifest().label());
		assertEquals(List.of(new Provides("protocol", "finger")), read.provides());
		assertInstanceOf(Signature.None.class, read.signature());
	}

	@Test
	void whoever_signed_all_of_it_is_its_publisher() throws Exception {
		Signature signature = JarReader.read(jar().sign(place(), maker)).signature();

		assertEquals(new Signature.Valid(new Publisher(maker.certificate())), signature);
	}

	@Test
	void what_was_changed_after_signing_does_not_hold() throws Exception {
		jar().file("text", "honest").sign(place(), maker);
		change("text", "forged");

		assertTrue(broken().contains("changed after it was signed"), broken());
	}

	@Test
	void what_was_added_after_signing_does_not_hold() throws Exception {
		jar().sign(place(), maker);
		change("Added.class", "forged");

		assertTrue(broken().contains("Added.class is not covered"), broken());
	}

	private void change(String name, String content) throws IOException {
		try (FileSystem jar = FileSystems.newFileSystem(place())) {
			Files.writeString(jar.getPath(name), content);
		}
	}

	private String broken() throws PluginException {
		return assertInstanceOf(Signature.Broken.class, JarReader.read(place()).signature()).reason();
	}

	@Test
	void a_jar_that_was_cut_off_is_damaged() throws Exception {
		byte[] whole = Files.readAllBytes(jar().write(place()));
		Files.write(place(), Arrays.copyOf(whole, whole.length / 2));

		PluginException trouble = assertThrows(PluginException.class, () -> JarReader.read(place()));

		assertTrue(trouble.getMessage().startsWith("plugin.jar is damaged or no plug-in: "), trouble.getMessage());
		assertEquals("Get the plug-in again from whom it came.", trouble.remedy());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Bundle-Version | one", "Import-Package | a;version=\"[1,\"",
			"Service-Component | OSGI-INF/missing.xml" })
	void a_header_that_cannot_be_read_is_told(String header, String value) throws Exception {
		jar().header(header, value).write(place());

		assertThrows(PluginException.class, () -> JarReader.read(place()));
	}

	@Test
	void a_component_that_would_read_other_files_is_refused() throws Exception {
		jar().file("OSGI-INF/two.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>").write(place());

		assertThrows(PluginException.class, () -> JarReader.read(place()));
	}

	@Test
	void headers_are_taken_apart_as_osgi_says() {
		List<Clause> clauses = Header.parse("a;b;version=\"[1,2)\";resolution:=optional, c;x:List<String>=\"p,q\"");

		assertEquals(List.of("a", "b", "c"), clauses.stream().map(Clause::path).toList());
		assertTrue(clauses.get(1).isOptional());
		assertEquals("[1.0.0,2.0.0)", clauses.getFirst().versions("version").toString());
		assertEquals("p,q", clauses.get(2).attributes().get("x"));
	}
}
