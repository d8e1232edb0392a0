package org.postern.core.internal.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.postern.core.internal.io.DurableFile;
import org.postern.core.site.SiteDocument;
import org.postern.core.site.SiteException;

/** Writes site files: the old text or the new one is on disk, whatever happens, and nobody's change is lost. */
final class SiteWriter {

	/** Makes a file that is not there yet. */
	void add(Path file, String text) throws SiteException {
		if (Files.exists(file)) {
			throw TextFile.problem(file, "The file is there already.", "Take another name, or change that file.");
		}
		write(file, text.getBytes(StandardCharsets.UTF_8));
	}

	/** Makes or replaces a file that nobody edits. */
	void put(Path file, String text) throws SiteException {
		write(file, text.getBytes(StandardCharsets.UTF_8));
	}

	void folder(Path folder) throws SiteException {
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw failed(folder, e);
		}
	}

	SiteDocument save(SiteDocument opened, String text) throws SiteException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		checkUnchanged(opened);
		if (!TextFile.fingerprint(bytes).equals(opened.fingerprint())) {
			write(opened.file(), bytes);
		}
		return new SiteDocument(opened.file(), text, TextFile.fingerprint(bytes));
	}

	/** Lets those who watch the file read it again, for what it names was changed elsewhere. */
	void touch(Path file) throws SiteException {
		try {
			Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
		} catch (IOException e) {
			throw failed(file, e);
		}
	}

	private static void checkUnchanged(SiteDocument opened) throws SiteException {
		try {
			if (!TextFile.fingerprint(Files.readAllBytes(opened.file())).equals(opened.fingerprint())) {
				throw TextFile.problem(opened.file(), "The file was changed on disk since it was opened.",
						"Reload it and make your change again; nothing was overwritten.");
			}
		} catch (NoSuchFileException e) {
			throw TextFile.problem(opened.file(), "The file was removed from disk since it was opened.",
					"Reload the site; copy your text first if you want to keep it.");
		} catch (IOException e) {
			throw failed(opened.file(), e);
		}
	}

	/** Writes through a symbolic link, so that the link stays one. */
	private static void write(Path file, byte[] bytes) throws SiteException {
		try {
			DurableFile.replace(Files.exists(file) ? file.toRealPath() : file, ByteBuffer.wrap(bytes));
		} catch (IOException e) {
			throw failed(file, e);
		}
	}

	void remove(Path file) throws SiteException {
		try {
			Files.delete(file);
		} catch (IOException e) {
			throw TextFile.problem(file, "The file cannot be removed: " + TextFile.reason(e) + ".",
					"Check the folder's permissions.");
		}
	}

	private static SiteException failed(Path file, IOException e) {
		String remedy = e instanceof FileAlreadyExistsException ? "Move the file that is in the way."
				: "Check free space and permissions of " + file.getParent() + "; the file is as it was.";
		return TextFile.problem(file, "The file cannot be written: " + TextFile.reason(e) + ".", remedy);
	}
}
