package org.postern.backend.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerControl;
import org.postern.backend.local.tls.ServerTls;

/** The local server's switch. */
record LocalControl(LocalBackend backend, ServerAccess access, LocalFolder folder, Clock clock)
		implements ServerControl {

	@Override
	public boolean isRunning() {
		return backend.running(folder).isPresent() || isLockedElsewhere();
	}

	private boolean isLockedElsewhere() {
		if (!Files.exists(folder.lock())) {
			return false;
		}
		try (FileChannel file = FileChannel.open(folder.lock(), StandardOpenOption.WRITE);
				FileLock free = file.tryLock()) {
			return free == null;
		} catch (OverlappingFileLockException e) {
			return true;
		} catch (IOException e) {
			return false;
		}
	}

	@Override
	public void start() throws BackendException {
		if (!isRunning()) {
			backend.start(folder, access);
		}
	}

	@Override
	public void stop() {
		backend.stop(folder);
	}

	@Override
	public List<X509Certificate> authorities() throws BackendException {
		return List.of(ServerTls.authority(folder.tls(), access.server().host(), clock));
	}
}
