package org.postern.core.internal.change;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.postern.api.backend.BackendException;

/**
 * Lets one change at a time happen to a server, whichever process makes it. A process that dies lets go. What this
 * process holds is remembered apart, for on POSIX to close a second channel would give the first one's lock back.
 */
final class ChangeLocks {

	private static final String NAME = ".lock";

	private final Set<Path> held = ConcurrentHashMap.newKeySet();

	/** Gives the lock back. */
	interface Held extends AutoCloseable {
		@Override
		void close();
	}

	/** @throws BackendException if a change is under way, or nothing can be written in the folder */
	Held take(Path folder, String server) throws BackendException {
		if (!held.add(folder)) {
			throw underWay(server);
		}
		try {
			Files.createDirectories(folder);
			FileChannel channel = open(folder);
			if (lock(channel)) {
				return () -> giveBack(folder, channel);
			}
			giveBack(folder, channel);
		} catch (IOException e) {
			held.remove(folder);
			throw new BackendException(
					"Server " + server + " was not touched: " + folder + " cannot be written (" + e.getMessage() + ")",
					"Make room, or give yourself the right to write there; then try again.", e);
		}
		throw underWay(server);
	}

	private static BackendException underWay(String server) {
		return new BackendException("Server " + server + " is being changed by another Postern just now",
				"Wait until that change has ended, then try again.");
	}

	private void giveBack(Path folder, FileChannel channel) {
		try {
			channel.close();
		} catch (IOException e) {
			throw new IllegalStateException("The lock in " + folder + " could not be given back", e);
		} finally {
			held.remove(folder);
		}
	}

	/** Whether a change is under way. */
	boolean isTaken(Path folder) throws IOException {
		if (held.contains(folder)) {
			return true;
		}
		if (!Files.exists(folder.resolve(NAME))) {
			return false;
		}
		try (FileChannel channel = open(folder)) {
			return !lock(channel);
		}
	}

	private static FileChannel open(Path folder) throws IOException {
		return FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	private static boolean lock(FileChannel channel) throws IOException {
		try {
			FileLock lock = channel.tryLock();
			return lock != null;
		} catch (OverlappingFileLockException e) {
			return false;
		}
	}
}
