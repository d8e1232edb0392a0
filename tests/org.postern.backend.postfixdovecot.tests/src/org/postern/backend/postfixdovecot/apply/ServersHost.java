package org.postern.backend.postfixdovecot.apply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.postern.api.progress.Cancellation;
import org.postern.host.Host;
import org.postern.host.Script;
import org.postern.host.ScriptResult;

/** This computer, as a shell with an environment sees it. */
public record ServersHost(Map<String, String> environment) implements Host {

	/** With other programs before the usual ones. */
	ServersHost first(Path folder) {
		Map<String, String> changed = new HashMap<>(environment);
		changed.compute("PATH", (name, path) -> folder + ":" + path);
		return new ServersHost(changed);
	}

	@Override
	public String label() {
		return "the computer of the test";
	}

	@Override
	public ScriptResult run(Script script, Cancellation cancellation) throws InterruptedException {
		try {
			Path text = Files.writeString(Files.createTempFile("postern-script", ".sh"), script.text());
			ProcessBuilder builder = new ProcessBuilder("sh", text.toString());
			builder.environment().putAll(environment);
			Process process = builder.start();
			process.getOutputStream().close();
			CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
			String output = read(process.getInputStream());
			ScriptResult result = new ScriptResult(process.waitFor(), output, errors.join());
			Files.delete(text);
			return result;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String read(InputStream stream) {
		try (stream) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() {
		// nothing is held
	}
}
