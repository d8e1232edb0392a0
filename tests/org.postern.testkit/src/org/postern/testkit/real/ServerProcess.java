package org.postern.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A server's first process, which takes all the others with it. */
final class ServerProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final ProcessHandle process;

	private ServerProcess(ProcessHandle process) {
		this.process = process;
	}

	/** Starts a program that stays in the foreground. */
	static ServerProcess start(Path output, Map<String, String> environment, List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
				.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
		builder.environment().putAll(environment);
		try {
			return new ServerProcess(builder.start().toHandle());
		} catch (IOException e) {
			throw new UncheckedIOException("A server could not be started; ./verify fetches all that tests need", e);
		}
	}

	/** A process that something else started. */
	static ServerProcess of(long pid) {
		return new ServerProcess(ProcessHandle.of(pid)
				.orElseThrow(() -> new IllegalStateException("There is no process " + pid)));
	}

	static boolean isAlive(long pid) {
		return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
	}

	long pid() {
		return process.pid();
	}

	boolean isAlive() {
		return process.isAlive();
	}

	/** What it started itself. */
	List<ProcessHandle> children() {
		return process.children().toList();
	}

	/** Asks it to end, with all it started, and insists where it does not. */
	@Override
	public void close() {
		List<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants()).toList();
		all.forEach(ProcessHandle::destroy); // Dovecot's first process alone would take three seconds to see to it
		await(process);
		all.forEach(ServerProcess::await);
	}

	private static void await(ProcessHandle one) {
		try {
			one.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			one.destroyForcibly();
			Thread.currentThread().interrupt();
		} catch (ExecutionException | TimeoutException e) {
			one.destroyForcibly();
		}
	}
}
