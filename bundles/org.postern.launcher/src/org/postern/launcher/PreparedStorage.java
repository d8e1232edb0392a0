package org.postern.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/**
 * The storage of a framework in which the bundles of the distribution are installed and the descriptions of their
 * components are read. {@code postern-archive} makes it once, so that no start has to do it again. It is a folder with
 * the framework's files, and one that says of which jars and by which Java it was made: with others it is not used.
 */
record PreparedStorage(Path folder) {

	private static final String MADE_OF = "made-of";
	private static final String BUNDLES = "bundle*";
	private static final String SYSTEM_BUNDLE = "bundle0";
	private static final String DATA = "data";

	static PreparedStorage of(Path home) {
		return new PreparedStorage(home.resolve("storage"));
	}

	/** Rehearses a start with the bundles of a distribution, without extra plug-ins. Its only argument is the folder. */
	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		PluginStart.leaveOut();
		new Headless(Main.home(), folder).close();
		Files.write(folder.resolve(MADE_OF), madeOf());
		System.exit(0);
	}

	/** Whether it was made of the jars that this process was started with, and by this Java. */
	boolean isCurrent() throws IOException {
		Path made = folder.resolve(MADE_OF);
		return Files.exists(made) && Arrays.equals(Files.readAllBytes(made), madeOf());
	}

	/** What the framework only reads is linked, what it also writes is copied. */
	void linkInto(Path storage) throws IOException {
		try (DirectoryStream<Path> bundles = Files.newDirectoryStream(folder, BUNDLES)) {
			for (Path bundle : bundles) {
				Path own = storage.resolve(bundle.getFileName());
				if (bundle.endsWith(SYSTEM_BUNDLE) || Files.exists(bundle.resolve(DATA))) {
					copy(bundle, own);
				} else {
					Files.createSymbolicLink(own, bundle);
				}
			}
		}
	}

	/** Rights are not copied: a distribution may be one that nobody can write to. */
	private static void copy(Path from, Path to) throws IOException {
		if (!Files.isDirectory(from)) {
			Files.write(to, Files.readAllBytes(from));
			return;
		}
		Files.createDirectory(to);
		try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
			for (Path file : files) {
				copy(file, to.resolve(file.getFileName()));
			}
		}
	}

	/** The version of Java, and path, size in bytes and time of each jar of the class path. */
	private static byte[] madeOf() throws IOException {
		StringBuilder text = new StringBuilder().append(Runtime.version()).append('\n');
		for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
			BasicFileAttributes file = Files.readAttributes(Path.of(jar), BasicFileAttributes.class);
			text.append(jar).append(' ').append(file.size()).append(' ').append(file.lastModifiedTime().toMillis())
					.append('\n');
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}
}
