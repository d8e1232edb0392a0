package org.postern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.postern.api.profile.Document;

/** A file that may be a client profile of any format. */
record ProfileFile(Path path) {

	/** More than any format's reader takes; what is larger is not even read. */
	private static final long MAXIMUM_BYTES = 1 << 23;

	Document read() throws IOException, CommandException {
		if (!Files.exists(path)) {
			throw CommandException.usage("There is no file " + path, "Check its name.");
		}
		long size = Files.size(path);
		if (size > MAXIMUM_BYTES) {
			throw CommandException.usage(path + " has " + size + " bytes, and no client profile has more than " + MAXIMUM_BYTES,
					"Name a file such as autoconfig XML, an Apple profile, DNS records, a set-up page or a QR code.");
		}
		return new Document(path.getFileName().toString(), "application/octet-stream", Files.readAllBytes(path));
	}
}
