package org.postern.plugins.internal.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.plugins.PluginException;
import org.postern.plugins.ProjectKind;

class TemplateProjectsTest {

	@TempDir
	Path folder;

	private TemplateProjects projects;

	@BeforeEach
	void make_sdk() throws IOException {
		Path sdk = Files.createDirectories(folder.resolve("the sdk"));
		Files.writeString(sdk.resolve("version"), "1.2.3.x\n");
		projects = new TemplateProjects(Optional.of(sdk));
	}

	private Path create(ProjectKind kind, String name) throws PluginException {
		return projects.create(kind, name, folder, Optional.empty());
	}

	@ParameterizedTest
	@EnumSource
	void every_kind_has_a_class_a_test_and_a_pom_with_nothing_left_to_fill_in(ProjectKind kind) throws Exception {
		Path project = create(kind, "org.example.finger");

		String type = "java/org/example/finger/Finger" + kind.ending();
		assertTrue(Files.exists(project.resolve("src/main/" + type + ".java")));
		assertTrue(Files.readString(project.resolve("src/test/" + type + "Test.java")).contains("Contract {"));
		assertTrue(Files.readString(project.resolve("pom.xml")).contains("<postern.version>1.2.3.x</postern.version>"));
		try (Stream<Path> files = Files.walk(project)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				assertFalse(Files.readString(file).matches("(?s).*@[a-zA-Z]+@.*"), file.toString());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "finger", "org.example.Finger", "org.example.my-finger", "org.example.class", "org.postern.finger",
			"../finger", "" })
	void a_name_that_is_no_package_of_ones_own_is_refused(String name) {
		PluginException trouble = assertThrows(PluginException.class, () -> create(ProjectKind.FORMAT, name));

		assertTrue(trouble.remedy().contains("org.example.finger"), trouble.remedy());
	}

	@Test
	void what_is_there_is_not_overwritten() throws Exception {
		create(ProjectKind.RULE, "org.example.finger");

		assertThrows(PluginException.class, () -> create(ProjectKind.PROTOCOL, "org.example.finger"));
		assertFalse(Files.exists(folder.resolve("org.example.finger/src/main/java/org/example/finger/FingerProtocol.java")));
	}

	@Test
	void a_missing_sdk_is_told_before_anything_is_made() {
		PluginException trouble = assertThrows(PluginException.class,
				() -> projects.create(ProjectKind.RULE, "org.example.finger", folder, Optional.of(folder.resolve("none"))));

		assertEquals("There is no SDK in " + folder.resolve("none"), trouble.getMessage());
		assertFalse(Files.exists(folder.resolve("org.example.finger")));
	}
}
