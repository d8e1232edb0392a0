package org.postern.host;

import java.util.List;

/**
 * Files of a computer, this one or another, by their paths. Each method throws {@link HostFilesException} with the
 * path, the reason and a remedy. Not thread-safe.
 */
public interface HostFiles extends AutoCloseable {

	/** What there is at a path. */
	enum Kind {
		NOTHING, FILE, FOLDER
	}

	Kind kind(String path) throws HostFilesException;

	/** The names in a folder, in no order. */
	List<String> names(String folder) throws HostFilesException;

	/** Makes a folder, and those above it; does nothing where it is there. */
	void makeFolder(String folder) throws HostFilesException;

	byte[] read(String file) throws HostFilesException;

	/** Writes a file that does not exist yet; it is on the disk when this returns, where the computer can tell. */
	void write(String file, byte[] content) throws HostFilesException;

	/** Copies a file, with who may read it, to a path where there is none yet. */
	void copy(String from, String to) throws HostFilesException;

	/** Gives a file another name in the same file system, in one go; a file that had that name is gone. */
	void rename(String from, String to) throws HostFilesException;

	/** Removes a file or an empty folder. */
	void remove(String path) throws HostFilesException;

	@Override
	void close();
}
