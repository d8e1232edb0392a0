package org.postern.backend.postfixdovecot.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.postern.api.progress.Cancellation;
import org.postern.backend.postfixdovecot.host.Host;
import org.postern.backend.postfixdovecot.host.Script;
import org.postern.backend.postfixdovecot.host.ScriptResult;

/** This computer, as scripts find it when the unpacked servers are installed. */
final class PrivateHost implements Host {

	private final Map<String, String> environment;

	PrivateHost(Map<String, String> environment) {
		this.environment = Map.copyOf(environment);
	}

	@Override
	public String label() {
		return "this computer";
	}

	@Override
	public ScriptResult run(Script script, Cancellation cancellation) throws InterruptedException {
		try {
			ProcessBuilder builder = new ProcessBuilder("sh", "-c", script.text())
					.redirectError(ProcessBuilder.Redirect.INHERIT);
			builder.environment().putAll(environment);
			Process process = builder.start();
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (!process.waitFor(script.timeout().toSeconds(), TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new IllegalStateException("Did not end: " + script.purpose());
			}
			return new ScriptResult(process.exitValue(), output, "");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() {
		// nothing is held
	}
}
