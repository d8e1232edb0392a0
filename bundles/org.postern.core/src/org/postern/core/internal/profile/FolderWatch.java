package org.postern.core.internal.profile;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Notices that files in folders are changed, and says so once after they have come to rest. */
final class FolderWatch implements AutoCloseable {

	/** Editors and version control write several files one after the other. */
	private static final Duration REST = Duration.ofMillis(200);

	private final List<Path> folders;
	private final WatchService events;

	/** @param folders those that are not there are left out */
	FolderWatch(List<Path> folders, Runnable changed) throws IOException {
		this.folders = List.copyOf(folders);
		events = folders.getFirst().getFileSystem().newWatchService();
		register();
		Thread.ofVirtual().name("postern-site-watch").start(() -> watch(changed));
	}

	/** What is registered already stays so; a folder that took the place of another is a new one. */
	private void register() throws IOException {
		for (Path folder : folders) {
			if (Files.isDirectory(folder)) {
				folder.register(events, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
			}
		}
	}

	private void watch(Runnable changed) {
		try {
			while (true) {
				take(events.take());
				for (WatchKey more; (more = events.poll(REST.toMillis(), TimeUnit.MILLISECONDS)) != null;) {
					take(more);
				}
				register();
				changed.run();
			}
		} catch (ClosedWatchServiceException | InterruptedException e) {
			// closed, which is how watching ends
		} catch (IOException e) {
			throw new UncheckedIOException("The site's folders cannot be watched any longer", e);
		}
	}

	/** What happened is of no interest, only that something did. */
	private static void take(WatchKey key) {
		key.pollEvents();
		key.reset();
	}

	@Override
	public void close() {
		try {
			events.close();
		} catch (IOException e) {
			throw new IllegalStateException("Watching folders cannot be ended", e);
		}
	}
}
