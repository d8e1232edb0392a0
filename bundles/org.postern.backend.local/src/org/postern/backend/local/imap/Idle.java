package org.postern.backend.local.imap;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.icegreen.greenmail.imap.ImapResponse;
import com.icegreen.greenmail.store.FolderException;

import org.postern.backend.local.maildir.FolderFiles;
import org.postern.backend.local.net.ClientLine;

/**
 * {@code IDLE} (RFC 2177): the client waits and is told of changes. A thread of its own tells them, so that nobody who
 * delivers mail waits for a client that does not read.
 */
final class Idle {

	private static final long LOOK_SECONDS = 3;

	private final ClientLine line;
	private final LocalImapSession session;
	private final Semaphore changes = new Semaphore(0);
	private volatile boolean done;

	Idle(ClientLine line, LocalImapSession session) {
		this.line = line;
		this.session = session;
	}

	/** @return what the client said at last; empty where it left */
	Optional<String> run(FolderFiles files) throws IOException {
		Runnable watcher = changes::release;
		files.watch(watcher);
		line.writeLine("+ idling");
		changes.release();
		Thread teller = Thread.ofVirtual().start(this::tell);
		try {
			return line.readLine();
		} finally {
			files.unwatch(watcher);
			done = true;
			changes.release();
			join(teller);
		}
	}

	/** Another program may change the folder without a word: every now and then it is looked at. */
	private void tell() {
		ImapResponse response = new ImapResponse(line.out());
		try {
			while (!done) {
				changes.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
				changes.drainPermits();
				if (!done) {
					session.unsolicitedResponses(response);
				}
			}
		} catch (InterruptedException | FolderException e) {
			// the client hears of it with its next command
			done = true;
		}
	}

	private static void join(Thread teller) throws IOException {
		try {
			teller.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("The port is being closed", e);
		}
	}
}
