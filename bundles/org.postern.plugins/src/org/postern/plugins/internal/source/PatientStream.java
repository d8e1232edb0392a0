package org.postern.plugins.internal.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What comes over the network, and is given up once nothing more of it comes: the client itself would wait for ever. */
final class PatientStream extends FilterInputStream {

	private final Duration patience;
	private volatile boolean givenUp;

	/** @param patience how long to wait for more */
	PatientStream(InputStream in, Duration patience) {
		super(in);
		this.patience = patience;
	}

	@Override
	public int read() throws IOException {
		return patiently(in::read);
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		return patiently(() -> in.read(bytes, offset, length));
	}

	/** A read that waits for the network. */
	private interface Read {
		int some() throws IOException;
	}

	private int patiently(Read read) throws IOException {
		CompletableFuture<Void> end = CompletableFuture.runAsync(this::giveUp,
				CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
		try {
			return read.some();
		} catch (IOException e) {
			throw givenUp ? new IOException("nothing more came within " + patience.toSeconds() + " seconds", e) : e;
		} finally {
			end.cancel(false);
		}
	}

	private void giveUp() {
		givenUp = true;
		try {
			in.close();
		} catch (IOException e) {
			// whoever reads is told that it was given up
		}
	}
}
