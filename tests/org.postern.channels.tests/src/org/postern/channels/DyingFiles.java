package org.postern.channels;

import java.util.List;

import org.postern.host.HostFiles;
import org.postern.host.HostFilesException;
import org.postern.host.LocalFiles;

/** Files of this computer, until the process is killed: when so many files have been moved to where they belong. */
final class DyingFiles implements HostFiles {

	private final LocalFiles files = new LocalFiles();
	private int left;

	/** The process is no more. */
	static final class Killed extends RuntimeException {
		private static final long serialVersionUID = 1L;
	}

	DyingFiles(int moves) {
		left = moves;
	}

	@Override
	public void rename(String from, String to) throws HostFilesException {
		if (from.contains("/new/") && left-- == 0) {
			throw new Killed();
		}
		files.rename(from, to);
	}

	@Override
	public Kind kind(String path) {
		return files.kind(path);
	}

	@Override
	public List<String> names(String folder) throws HostFilesException {
		return files.names(folder);
	}

	@Override
	public void makeFolder(String folder) throws HostFilesException {
		files.makeFolder(folder);
	}

	@Override
	public byte[] read(String file) throws HostFilesException {
		return files.read(file);
	}

	@Override
	public void write(String file, byte[] content) throws HostFilesException {
		files.write(file, content);
	}

	@Override
	public void copy(String from, String to) throws HostFilesException {
		files.copy(from, to);
	}

	@Override
	public void remove(String path) throws HostFilesException {
		files.remove(path);
	}

	@Override
	public void close() {
		files.close();
	}
}
