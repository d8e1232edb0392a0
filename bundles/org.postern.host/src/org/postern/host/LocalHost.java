package org.postern.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.OptionalInt;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;

/**
 * The computer on which Postern runs.
 *
 * @param environment beside that of Postern itself
 */
public record LocalHost(Map<String, String> environment) implements Shells {

	/** For people. */
	public static final String LABEL = "this computer";

	public LocalHost {
		environment = Map.copyOf(environment);
	}

	@Override
	public Shell start(String command, Cancellation cancellation) throws BackendException {
		ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "exec " + command);
		builder.environment().putAll(environment);
		try {
			return new LocalShell(builder.start());
		} catch (IOException e) {
			throw new BackendException("No shell can be started on this computer: " + e.getMessage(),
					"Mail servers are administered on Unix-like systems; for a server elsewhere state where: ssh.", e);
		}
	}

	/** A process. Only the shell is ended, not what it runs at this moment, nor what it left behind to watch over a change. */
	private record LocalShell(Process process) implements Shell {

		@Override
		public OutputStream input() {
			return process.getOutputStream();
		}

		@Override
		public InputStream output() {
			return process.getInputStream();
		}

		@Override
		public InputStream errors() {
			return process.getErrorStream();
		}

		@Override
		public OptionalInt status() throws InterruptedException {
			return OptionalInt.of(process.waitFor());
		}

		@Override
		public void close() {
			process.destroy();
			for (AutoCloseable stream : new AutoCloseable[] { input(), output(), errors() }) {
				closeQuietly(stream);
			}
		}

		private static void closeQuietly(AutoCloseable stream) {
			try {
				stream.close();
			} catch (Exception e) {
				// nothing is lost: what was to be written has no reader, and what was to be read no listener
			}
		}
	}
}
