package org.postern.plugins.internal.host;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.postern.plugins.Plugins;

/** Tells when a folder has changed and has been quiet since for a moment: a jar that is being copied is not whole yet. */
final class FolderWatch implements Plugins.Watch {

	private static final Duration QUIET = Duration.ofMillis(300);

	private final WatchService service;
	private final Runnable changed;

	private FolderWatch(WatchService service, Runnable changed) {
		this.service = service;
		this.changed = changed;
	}

	/** Makes the folder if it is missing. */
	static FolderWatch start(Path folder, Runnable changed) throws IOException {
		Files.createDirectories(folder);
		WatchService service = folder.getFileSystem().newWatchService();
		folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE,
				StandardWatchEventKinds.ENTRY_MODIFY);
		FolderWatch watch = new FolderWatch(service, changed);
		Thread.ofVirtual().name("postern-plugins-folder").start(watch::follow);
		return watch;
	}

	private void follow() {
		try {
			while (true) {
				take(service.take());
				for (WatchKey more = poll(); more != null; more = poll()) {
					take(more);
				}
				changed.run();
			}
		} catch (InterruptedException | ClosedWatchServiceException e) {
			Thread.currentThread().interrupt();
		}
	}

	private WatchKey poll() throws InterruptedException {
		return service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static void take(WatchKey key) {
		key.pollEvents();
		key.reset();
	}

	@Override
	public void close() {
		try {
			service.close();
		} catch (IOException e) {
			throw new IllegalStateException("A folder could not be left unwatched", e);
		}
	}
}
