package org.postern.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran to its end.
 *
 * @param code   0 where all went well
 * @param output both streams together
 */
public record Program(int code, String output) {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** Runs a program with nothing to read. */
	public static Program run(List<String> command) {
		return run(Map.of(), "", command);
	}

	/** @param input what it reads */
	public static Program run(Map<String, String> environment, String input, List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("LC_ALL", "C.UTF-8");
		builder.environment().putAll(environment);
		try (PrivateFolder folder = PrivateFolder.create("program")) {
			Path output = folder.at("output");
			Process process = builder.redirectInput(folder.write("input", input).toFile())
					.redirectOutput(output.toFile()).start();
			if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				process.destroyForcibly();
				throw new IllegalStateException("Did not end: " + command);
			}
			return new Program(process.exitValue(), new String(
					Files.readAllBytes(output), StandardCharsets.ISO_8859_1));
		} catch (IOException e) {
			throw new UncheckedIOException("Not to be run: " + command.getFirst()
					+ "; ./verify installs what tests need", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while " + command.getFirst() + " ran", e);
		}
	}

	/** Insists on success. */
	public Program orFail() {
		if (code != 0) {
			throw new IllegalStateException("Ended with " + code + ":\n" + output);
		}
		return this;
	}

	public List<String> lines() {
		return output.lines().toList();
	}
}
