package org.postern.backend.local.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder whose entries shall be on disk. */
public record Folder(Path path) {

	/** Makes a folder, and those above it, that only its owner can look into. */
	public static void create(Path path) throws IOException {
		Files.createDirectories(path, ownerOnly("rwx------"));
	}

	/** What a new file or folder is made with: nothing where the system has no such permissions. */
	static FileAttribute<?>[] ownerOnly(String permissions) {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	/** Windows cannot open folders, and orders their changes itself. */
	public void sync() throws IOException {
		if (System.getProperty("os.name").startsWith("Windows")) {
			return;
		}
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}
}
