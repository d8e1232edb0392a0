package org.postern.backend.local.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder whose entries shall be on disk. */
public record Folder(Path path) {

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
