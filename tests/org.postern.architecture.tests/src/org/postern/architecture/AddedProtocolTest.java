package org.postern.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A protocol is added by files of its own; nothing that was there before knows of it. ManageSieve is the proof. */
class AddedProtocolTest {

	private static final SourceTree TREE = SourceTree.find();
	private static final String WORD = "managesieve";

	/** Where it lives, and where it is handed out. */
	private static final List<String> OWN = List.of("bundles/org.postern.protocol.managesieve/",
			"features/org.postern.extras.feature/", "releng/org.postern.extras/");

	/** Recognises whoever answers at a wrong port, as it does SSH and databases. */
	private static final Set<String> STRANGERS = Set
			.of("bundles/org.postern.net/src/org/postern/net/rule/OtherSpeaker.java");

	private static final Set<String> BUILT = Set.of("target", "bin", "OSGI-INF");
	private static final Set<String> SHOWN = Set.of("FingerProtocol.java", "FingerProtocolTest.java", "FingerContractTest.java");

	@Test
	void nothing_but_its_own_bundle_and_what_hands_it_out_knows_managesieve() {
		Set<String> knowing = Stream.of("bundles", "features", "releng").flatMap(AddedProtocolTest::sources)
				.filter(AddedProtocolTest::mentions).map(file -> TREE.root().relativize(file).toString())
				.filter(name -> OWN.stream().noneMatch(name::startsWith)).collect(Collectors.toSet());

		assertEquals(STRANGERS, knowing);
	}

	@Test
	void neither_the_headless_nor_the_workbench_feature_has_an_extra() throws IOException {
		for (String feature : List.of("headless", "workbench")) {
			String text = Files.readString(TREE.root().resolve("features/org.postern." + feature + ".feature/feature.xml"));
			assertFalse(text.contains(WORD) || text.contains("backend.exim"), feature);
		}
	}

	@Test
	void the_example_of_the_api_is_one_class_with_one_test_of_the_contract() throws IOException {
		Path example = TREE.root().resolve("tests/org.postern.api.tests/src/org/postern/api/example");
		try (Stream<Path> files = Files.list(example)) {
			assertEquals(SHOWN, files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("Finger"))
					.collect(Collectors.toSet()));
		}
		String shown = SourceTree.read(TREE.root()
				.resolve("bundles/org.postern.api/src/org/postern/api/protocol/package-info.java"));
		assertEquals(List.of(), List.of("FingerProtocol implements MailProtocol", "ID_PROPERTY + \"=finger\"").stream()
				.filter(line -> !shown.contains(line)).toList());
		assertEquals(true, SourceTree.read(example.resolve("FingerContractTest.java")).contains("extends MailProtocolContract"));
	}

	private static Stream<Path> sources(String folder) {
		try (Stream<Path> files = Files.walk(TREE.root().resolve(folder))) {
			return files.filter(Files::isRegularFile).filter(file -> !isBuilt(TREE.root().relativize(file))).toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What the build leaves beside sources. */
	private static boolean isBuilt(Path file) {
		String name = file.getFileName().toString();
		return name.startsWith(".") || name.equals("pom.tycho")
				|| file.getNameCount() > 2 && BUILT.contains(file.getName(2).toString());
	}

	private static boolean mentions(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).contains(WORD);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
