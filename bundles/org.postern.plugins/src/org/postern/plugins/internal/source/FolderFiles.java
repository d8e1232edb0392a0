package org.postern.plugins.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A site in a folder, or in a zip.
 *
 * @param folder its uppermost folder
 * @param owner  what has to be closed with it
 */
record FolderFiles(Path folder, AutoCloseable owner) implements SiteFiles {

	static FolderFiles of(Path folder) {
		return new FolderFiles(folder, () -> {
			// a folder need not be closed
		});
	}

	static FolderFiles ofZip(Path zip) throws IOException {
		FileSystem system = FileSystems.newFileSystem(zip);
		return new FolderFiles(system.getPath("/"), system);
	}

	@Override
	public Optional<InputStream> open(String path) throws IOException {
		Path file = folder.resolve(path).normalize();
		return file.startsWith(folder.normalize()) && Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file))
				: Optional.empty();
	}

	@Override
	public void close() throws IOException {
		try {
			owner.close();
		} catch (IOException e) {
			throw e;
		} catch (Exception e) {
			throw new IOException(e);
		}
	}
}
