package org.postern.host;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Files of a computer, this one or another, by their paths. Each method throws {@link HostFilesException} with the
 * path, the reason and a remedy. Not thread-safe.
 */
public interface HostFiles extends AutoCloseable {

	/** More than any document has. */
	int MOST_BYTES = 32 << 20;

	/** What there is at a path. */
	enum Kind {
		NOTHING, FILE, FOLDER
	}

	Kind kind(String path) throws HostFilesException;

	/** The names in a folder, in no order. */
	List<String> names(String folder) throws HostFilesException;

	/** Makes a folder, and those above it; does nothing where it is there. */
	void makeFolder(String folder) throws HostFilesException;

	/** Reads a file; one of more than {@link #MOST_BYTES} is refused. */
	byte[] read(String file) throws HostFilesException;

	/** Writes a file that does not exist yet; it is on the disk when this returns, where the computer can tell. */
	void write(String file, byte[] content) throws HostFilesException;

	/** Copies a file, with who may read it, to a path where there is none yet. */
	void copy(String from, String to) throws HostFilesException;

	/** Gives a file another name in the same file system, in one go; a file that had that name is gone. */
	void rename(String from, String to) throws HostFilesException;

	/** Removes a file or an empty folder. */
	void remove(String path) throws HostFilesException;

	/** All of a stream that is no longer than a file may be. @param file for people */
	static byte[] bounded(InputStream stream, String file) throws IOException {
		byte[] content = stream.readNBytes(MOST_BYTES + 1);
		if (content.length > MOST_BYTES) {
			throw new HostFilesException(file + ": larger than " + (MOST_BYTES >> 20) + " MiB", "See what that file is; Postern did not "
					+ "write it.");
		}
		return content;
	}

	@Override
	void close();
}
