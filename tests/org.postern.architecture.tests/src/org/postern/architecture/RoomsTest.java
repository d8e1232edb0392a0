package org.postern.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of rooms in ARCHITECTURE.md against every manifest and every source file. */
class RoomsTest {

	private static final SourceTree TREE = SourceTree.find();

	/** Which of our bundles each may use, beside itself. */
	private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
			Map.entry("org.postern.api", Set.of()),
			Map.entry("org.postern.net", Set.of("org.postern.api")),
			Map.entry("org.postern.mail", Set.of("org.postern.api")),
			Map.entry("org.postern.host", Set.of("org.postern.api")),
			Map.entry("org.postern.core", Set.of("org.postern.api", "org.postern.net", "org.postern.mail")),
			Map.entry("org.postern.backend.exim", Set.of("org.postern.api", "org.postern.host")),
			Map.entry("org.postern.backend.local", Set.of("org.postern.api")),
			Map.entry("org.postern.backend.postfixdovecot", Set.of("org.postern.api", "org.postern.host")),
			Map.entry("org.postern.profiles", Set.of("org.postern.api")),
			Map.entry("org.postern.channels", Set.of("org.postern.api", "org.postern.host", "org.postern.mail")),
			Map.entry("org.postern.web", Set.of("org.postern.api", "org.postern.net")),
			Map.entry("org.postern.plugins", Set.of("org.postern.api")),
			Map.entry("org.postern.cli", Set.of("org.postern.api", "org.postern.core", "org.postern.plugins")),
			Map.entry("org.postern.ui", Set.of("org.postern.api", "org.postern.core", "org.postern.plugins")),
			Map.entry("org.postern.workbench", Set.of("org.postern.api", "org.postern.core", "org.postern.ui")),
			Map.entry("org.postern.launcher", Set.of()),
			Map.entry("org.postern.greenmail", Set.of()),
			Map.entry("org.postern.slf4j", Set.of()));

	/** A protocol needs no line of its own here. */
	private static final String PROTOCOL = "org.postern.protocol.";
	private static final Set<String> OF_PROTOCOLS = Set.of("org.postern.api", "org.postern.net");

	private static final Set<String> UI = Set.of("org.postern.ui", "org.postern.workbench");
	private static final List<String> TOOLKIT = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui",
			"org.eclipse.core", "org.eclipse.e4", "org.eclipse.equinox");

	static List<String> bundles() {
		return TREE.bundles();
	}

	@Test
	void every_bundle_has_a_room() {
		assertEquals(new TreeSet<>(ROOMS.keySet()), TREE.bundles().stream().filter(bundle -> !bundle.startsWith(PROTOCOL))
				.collect(Collectors.toCollection(TreeSet::new)));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void a_bundle_uses_only_what_its_room_may_use(String bundle) {
		Set<String> used = new TreeSet<>();
		Stream.concat(TREE.header(bundle, "Import-Package").stream(), TREE.importedPackages(bundle).stream())
				.map(RoomsTest::owner).flatMap(Optional::stream).forEach(used::add);
		TREE.header(bundle, "Require-Bundle").stream().filter(TREE.bundles()::contains).forEach(used::add);
		used.remove(bundle);
		used.removeAll(bundle.startsWith(PROTOCOL) ? OF_PROTOCOLS : ROOMS.get(bundle));

		assertEquals(Set.of(), used);
	}

	/** The bundle of ours that a package belongs to: the longest name that the package begins with. */
	private static Optional<String> owner(String name) {
		return TREE.bundles().stream().filter(bundle -> name.equals(bundle) || name.startsWith(bundle + "."))
				.max((one, other) -> Integer.compare(one.length(), other.length()));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void no_bundle_below_the_ui_knows_the_toolkit(String bundle) {
		if (UI.contains(bundle)) {
			return;
		}
		Set<String> known = new TreeSet<>(TREE.importedPackages(bundle));
		known.addAll(TREE.header(bundle, "Import-Package"));
		known.addAll(TREE.header(bundle, "Require-Bundle"));
		known.removeIf(name -> TOOLKIT.stream().noneMatch(name::startsWith));

		assertEquals(Set.of(), known);
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void providers_export_nothing(String bundle) {
		boolean provider = bundle.contains(".protocol.") || bundle.contains(".backend.")
				|| Set.of("org.postern.profiles", "org.postern.channels", "org.postern.web").contains(bundle);
		if (provider) {
			assertEquals(Set.of(), TREE.header(bundle, "Export-Package"));
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void what_is_internal_is_not_exported_and_nobody_has_an_activator(String bundle) {
		assertTrue(TREE.header(bundle, "Export-Package").stream().noneMatch(name -> name.contains(".internal")));
		assertEquals(Set.of(), TREE.header(bundle, "Bundle-Activator"));
	}

	@Test
	void the_tree_has_one_pom() throws IOException {
		try (Stream<Path> files = Files.walk(TREE.root())) {
			assertEquals(List.of(TREE.root().resolve("pom.xml")),
					files.filter(file -> file.getFileName().toString().equals("pom.xml"))
							.filter(file -> !file.toString().contains("target")).toList());
		}
	}
}
