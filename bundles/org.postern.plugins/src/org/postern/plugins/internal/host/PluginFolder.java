package org.postern.plugins.internal.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.postern.plugins.internal.jar.PluginJar;

/** The jars of a user's plug-ins. */
record PluginFolder(Path path) {

	private static final String JAR = ".jar";
	private static final String DISABLED = JAR + ".disabled";

	/** By name; hidden files are on their way in or out. */
	List<Path> jars() throws IOException {
		return files(JAR);
	}

	/** Those that the user wants left out, and keeps. */
	List<Path> disabled() throws IOException {
		return files(DISABLED);
	}

	Origins origins() {
		return new Origins(path.resolveSibling("plugin-origins"));
	}

	private List<Path> files(String ending) throws IOException {
		if (!Files.isDirectory(path)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(path)) {
			return files.filter(file -> file.toString().endsWith(ending) && !file.getFileName().toString().startsWith("."))
					.sorted().toList();
		}
	}

	/** Has a jar left out from now on, or let in again. */
	void enable(Path jar, boolean enabled) throws IOException {
		String name = jar.getFileName().toString();
		String plain = name.endsWith(DISABLED) ? name.substring(0, name.length() - DISABLED.length()) : name.substring(0, name.length() - JAR.length());
		Files.move(jar, jar.resolveSibling(plain + (enabled ? JAR : DISABLED)), StandardCopyOption.ATOMIC_MOVE);
	}

	/**
	 * Puts new jars in the place of old ones: all of them, or nothing is changed.
	 *
	 * @param fresh on the same file system
	 * @param old   jars of this folder
	 * @param aside where the old ones are put
	 * @return how to undo it
	 */
	Undo replace(List<PluginJar> fresh, List<Path> old, Path aside) throws IOException {
		Files.createDirectories(path);
		Undo undo = new Undo(new LinkedHashMap<>(), new ArrayList<>());
		try {
			for (Path jar : old) {
				Path kept = aside.resolve(jar.getFileName());
				Files.move(jar, kept, StandardCopyOption.ATOMIC_MOVE);
				undo.old.put(kept, jar);
			}
			for (PluginJar jar : fresh) {
				Path place = path.resolve(jar.fileName());
				Files.move(jar.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
				undo.fresh.add(place);
			}
			return undo;
		} catch (IOException e) {
			undo.run();
			throw e;
		}
	}

	/** What was moved: old jars from where they are kept to where they were, and the new ones. */
	record Undo(Map<Path, Path> old, List<Path> fresh) {

		void run() throws IOException {
			for (Path jar : fresh) {
				Files.deleteIfExists(jar);
			}
			for (Map.Entry<Path, Path> jar : old.entrySet()) {
				Files.move(jar.getKey(), jar.getValue(), StandardCopyOption.ATOMIC_MOVE);
			}
		}
	}

	/** Deletes a folder with all that is in it. */
	static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}
}
