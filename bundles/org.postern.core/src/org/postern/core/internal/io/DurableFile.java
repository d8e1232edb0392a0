package org.postern.core.internal.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes files so that a crash or a full disk leaves the old file or the new one, never half of one. */
public final class DurableFile {

	private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
	private static final int PIECE = 1 << 16;

	private DurableFile() {
	}

	/** Makes the content of a file. */
	@FunctionalInterface
	public interface Writing {
		void write(Writer out) throws IOException;
	}

	/** Replaces {@code file} with text in UTF-8, of which no more than a piece is in memory at a time. */
	public static void write(Path file, Writing writing) throws IOException {
		replaceBy(file, fresh -> {
			try (FileChannel channel = FileChannel.open(fresh, NEW)) {
				Writer out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), PIECE);
				writing.write(out);
				out.flush();
				channel.force(true);
			}
		});
	}

	/** Replaces {@code file}; its content is on disk when this returns. Missing folders are made. */
	public static void write(Path file, ByteBuffer content, FileAttribute<?>... attributes) throws IOException {
		replaceBy(file, fresh -> fill(fresh, content, attributes));
	}

	/** Makes a file that is not there yet; its content is on disk when this returns. */
	private interface Filling {
		void fill(Path fresh) throws IOException;
	}

	private static void replaceBy(Path file, Filling filling) throws IOException {
		Files.createDirectories(file.getParent());
		Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
		Files.deleteIfExists(fresh);
		try {
			filling.fill(fresh);
			rename(fresh, file);
		} finally {
			Files.deleteIfExists(fresh);
		}
	}

	/** As {@link #write}; a file that is there keeps its permissions. */
	public static void replace(Path file, ByteBuffer content) throws IOException {
		if (Files.exists(file) && isPosix(file)) {
			write(file, content, PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(file)));
		} else {
			write(file, content);
		}
	}

	private static void fill(Path file, ByteBuffer content, FileAttribute<?>... attributes) throws IOException {
		try (FileChannel channel = FileChannel.open(file, NEW, attributes)) {
			while (content.hasRemaining()) {
				channel.write(content);
			}
			// the umask may have taken some away
			for (FileAttribute<?> attribute : attributes) {
				Files.setAttribute(file, attribute.name(), attribute.value());
			}
			channel.force(true);
		}
	}

	/** Renames within a folder, replacing what is there. Needs no room, so it succeeds on a full disk too. */
	public static void rename(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		syncFolder(to.getParent());
	}

	/** A new name in a folder survives a power cut only once the folder itself is on disk. Windows sees to that. */
	private static void syncFolder(Path folder) throws IOException {
		if (isPosix(folder)) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	private static boolean isPosix(Path file) {
		return file.getFileSystem().supportedFileAttributeViews().contains("posix");
	}
}
