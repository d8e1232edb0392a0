package org.postern.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** A temporary folder that a server's several users may enter, removed with all that is in it. */
public final class PrivateFolder implements AutoCloseable {

	private final Path root;

	private PrivateFolder(Path root) {
		this.root = root;
	}

	/** @param name part of the folder's name */
	public static PrivateFolder create(String name) {
		try {
			PrivateFolder folder = new PrivateFolder(Files.createTempDirectory("postern-" + name + "-"));
			permit(folder.root, "rwxr-xr-x");
			return folder;
		} catch (IOException e) {
			throw new UncheckedIOException("No folder for " + name + " could be made", e);
		}
	}

	public Path root() {
		return root;
	}

	/** A place in this folder, whether or not anything is there. */
	public Path at(String name) {
		return root.resolve(name);
	}

	/** A folder in this one. */
	public Path folder(String name) {
		try {
			return Files.createDirectories(at(name));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A folder in this one that belongs to a user. */
	public Path folder(String name, String owner) {
		Path made = folder(name);
		try {
			Files.setOwner(made, made.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
			return made;
		} catch (IOException e) {
			throw new UncheckedIOException("No folder of " + owner + " could be made; are the tests run by root, and has "
					+ "./verify made the users of the servers?", e);
		}
	}

	/** A file that everybody may read. */
	public Path write(String name, String text) {
		try {
			Path file = at(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
			permit(file, "rw-r--r--");
			return file;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What a file says; nothing where there is none. */
	public String read(String name) {
		try {
			return Files.exists(at(name)) ? Files.readString(at(name)) : "";
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static void permit(Path path, String permissions) throws IOException {
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
	}

	@Override
	public void close() {
		try {
			Files.walkFileTree(root, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.deleteIfExists(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException gone) {
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
					Files.deleteIfExists(folder);
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			throw new UncheckedIOException("The folder " + root + " could not be removed", e);
		}
	}
}
