package org.postern.host;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalInt;

/** A command that runs on some computer. Closing it from any thread ends every read and write at once. */
public interface Shell extends AutoCloseable {

	OutputStream input();

	InputStream output();

	InputStream errors();

	/**
	 * Waits until the command has ended, which it does after its streams.
	 *
	 * @return its exit status; empty where nobody knows it, because the connection was lost or a signal ended it
	 */
	OptionalInt status() throws InterruptedException;

	@Override
	void close();
}
