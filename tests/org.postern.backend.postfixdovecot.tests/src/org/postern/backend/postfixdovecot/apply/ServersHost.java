package org.postern.backend.postfixdovecot.apply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.postern.api.progress.Cancellation;
import org.postern.backend.postfixdovecot.host.Host;
import org.postern.backend.postfixdovecot.host.Script;
import org.postern.backend.postfixdovecot.host.ScriptResult;

/** This computer, as a shell with an environment sees it. */
public record ServersHost(Map<String, String> environment) implements Host {

	@Override
	public String label() {
		return "the computer of the test";
	}

	@Override
	public ScriptResult run(Script script, Cancellation cancellation) throws InterruptedException {
		try {
			Path folder = Files.createTempDirectory("postern-script");
			Path text = Files.writeString(folder.resolve("script"), script.text());
			ProcessBuilder builder = new ProcessBuilder("sh", text.toString())
					.redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
			builder.environment().putAll(environment);
			int status = builder.start().waitFor();
			ScriptResult result = new ScriptResult(status, read(folder.resolve("out")), read(folder.resolve("err")));
			for (String name : new String[] { "script", "out", "err", "" }) {
				Files.deleteIfExists(folder.resolve(name));
			}
			return result;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String read(Path file) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		// nothing is held
	}
}
