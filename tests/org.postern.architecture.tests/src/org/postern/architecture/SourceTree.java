package org.postern.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source tree that these tests were built from. */
final class SourceTree {

	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
	private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([a-z0-9_.]+)\\.[A-Z]");

	private final Path root;

	private SourceTree(Path root) {
		this.root = root;
	}

	/** Tests run somewhere below the tree's root, the folder with the Maven wrapper. */
	static SourceTree find() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.exists(folder.resolve("mvnw"))) {
			folder = Optional.ofNullable(folder.getParent())
					.orElseThrow(() -> new IllegalStateException("Not run within the source tree"));
		}
		return new SourceTree(folder);
	}

	Path root() {
		return root;
	}

	/** The symbolic names of all bundles, which are the names of their folders. */
	List<String> bundles() {
		try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
			return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
					.map(folder -> folder.getFileName().toString()).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The names in a header of a bundle's manifest, without attributes and directives. */
	Set<String> header(String bundle, String name) {
		Path file = root.resolve("bundles").resolve(bundle).resolve("META-INF/MANIFEST.MF");
		try (InputStream in = Files.newInputStream(file)) {
			String value = Optional.ofNullable(new Manifest(in).getMainAttributes().getValue(name)).orElse("");
			return Arrays.stream(QUOTED.matcher(value).replaceAll("").split(",")).map(part -> part.split(";")[0].strip())
					.filter(part -> !part.isEmpty()).collect(Collectors.toSet());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The packages that a bundle's sources import from. */
	Set<String> importedPackages(String bundle) {
		return javaFiles(bundle).stream().map(SourceTree::read)
				.flatMap(text -> IMPORT.matcher(text).results().map((MatchResult found) -> found.group(1)))
				.collect(Collectors.toSet());
	}

	List<Path> javaFiles(String bundle) {
		Path sources = root.resolve("bundles").resolve(bundle).resolve("src");
		if (!Files.exists(sources)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(sources)) {
			return files.filter(file -> file.toString().endsWith(".java")).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
