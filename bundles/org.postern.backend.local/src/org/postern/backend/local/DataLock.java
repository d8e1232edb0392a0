package org.postern.backend.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.postern.backend.local.files.Folder;

/** A server's folder, to oneself: one process runs the server, or changes its configuration while it does not run. */
record DataLock(FileChannel file, FileLock lock) implements AutoCloseable {

	/** Empty where another has it. */
	static Optional<DataLock> take(LocalFolder folder) throws IOException {
		Folder.create(folder.path());
		FileChannel file = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		Optional<FileLock> lock = tryLock(file);
		if (lock.isEmpty()) {
			file.close();
		}
		return lock.map(held -> new DataLock(file, held));
	}

	private static Optional<FileLock> tryLock(FileChannel file) throws IOException {
		try {
			return Optional.ofNullable(file.tryLock());
		} catch (OverlappingFileLockException e) {
			return Optional.empty();
		}
	}

	/** Whether somebody has it; makes no folder. */
	static boolean isTaken(LocalFolder folder) throws IOException {
		if (!Files.exists(folder.lock())) {
			return false;
		}
		Optional<DataLock> lock = take(folder);
		if (lock.isPresent()) {
			lock.get().close();
		}
		return lock.isEmpty();
	}

	@Override
	public void close() throws IOException {
		lock.release();
		file.close();
	}
}
