package org.postern.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The folder in which a server keeps what undoes its changes.
 *
 * @param state as the server's access settings name it
 */
public record ChangeFolder(Path state) {

	private static final Set<String> DECIDED = Set.of("undone", "confirmed", "failed");
	private static final Duration LONG = Duration.ofSeconds(60);

	/**
	 * Waits until a change is confirmed or undone, or nothing of it is left.
	 *
	 * @param id of the revision
	 */
	public void awaitDecision(String id) throws InterruptedException {
		Instant end = Instant.now().plus(LONG);
		while (Files.exists(change(id)) && !DECIDED.contains(decision(id))) {
			if (Instant.now().isAfter(end)) {
				throw new IllegalStateException("Nothing was decided about " + id);
			}
			Thread.sleep(50);
		}
	}

	private Path change(String id) {
		return state.resolve("changes").resolve(id);
	}

	private String decision(String id) {
		try {
			return Files.readString(change(id).resolve("decided/how")).strip();
		} catch (NoSuchFileException e) {
			return "";
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
