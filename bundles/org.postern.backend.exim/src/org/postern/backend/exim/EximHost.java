package org.postern.backend.exim;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;
import org.postern.host.Host;
import org.postern.host.Script;
import org.postern.host.change.ScriptRunner;

/** Exim where it runs, as it says it is. */
final class EximHost implements AutoCloseable {

	private final Host host;
	private final ScriptRunner remote;
	private final EximScripts exim;

	EximHost(Host host, EximScripts exim) {
		this.host = host;
		this.remote = new ScriptRunner(host);
		this.exim = exim;
	}

	Host host() {
		return host;
	}

	/** What Exim and its file say; changes nothing. */
	EximReading read() throws BackendException {
		Map<String, String> parts = parts(exim.read());
		Places ports = Places.of(parts);
		StringBuilder questions = new StringBuilder();
		ports.numbers().forEach(port -> questions.append(PortOffer.questions(port, parts)));
		return new EximReading(parts, ports,
				questions.isEmpty() ? Map.of() : parts(exim.ask(parts.get("path"), questions.toString())));
	}

	private Map<String, String> parts(Script script) throws BackendException {
		try {
			return parts(remote.run(script, Cancellation.never()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new BackendException("Interrupted: " + script.purpose() + " on " + host.label(), "Try it once more.", e);
		}
	}

	/** Answers by name, which come in base64. */
	private static Map<String, String> parts(String output) throws BackendException {
		Map<String, StringBuilder> encoded = new LinkedHashMap<>();
		Consumer<String> more = line -> { };
		for (String line : output.lines().toList()) {
			if (line.startsWith("@")) {
				StringBuilder part = new StringBuilder();
				encoded.put(line.substring(1), part);
				more = text -> part.append(text.strip());
			} else {
				more.accept(line);
			}
		}
		Map<String, String> parts = new LinkedHashMap<>();
		encoded.forEach((name, text) -> parts.put(name,
				new String(Base64.getDecoder().decode(text.toString()), StandardCharsets.UTF_8)));
		if (!parts.containsKey("end")) {
			throw new BackendException("Exim's settings were not read to their end.", "Read again.");
		}
		return parts;
	}

	@Override
	public void close() {
		host.close();
	}
}
