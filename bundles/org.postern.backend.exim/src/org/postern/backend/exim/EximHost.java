package org.postern.backend.exim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;
import org.postern.host.Host;
import org.postern.host.Script;
import org.postern.host.ScriptResult;

/** Speaks to Exim where it runs, by scripts of this bundle. */
final class EximHost implements AutoCloseable {

	private static final String REFUSED = "refused: ";

	private final Host host;
	private final EximPlace place;

	EximHost(Host host, EximPlace place) {
		this.host = host;
		this.place = place;
	}

	Host host() {
		return host;
	}

	/** What Exim and its file say; changes nothing. */
	EximReading read() throws BackendException {
		Map<String, String> parts = parts(run("read the settings of Exim", "read.sh", Map.of()));
		Places ports = Places.of(parts);
		StringBuilder questions = new StringBuilder();
		ports.numbers().forEach(port -> questions.append(PortOffer.questions(port, parts)));
		return new EximReading(parts, ports,
				questions.isEmpty() ? Map.of() : parts(run("ask Exim what it offers at each port", "ask.sh",
						Map.of("file", parts.get("path"), "questions", questions.toString()))));
	}

	/**
	 * Has Exim check a new file, puts it in place, and has the running Exim take it up.
	 *
	 * @param former what is there now
	 * @param ports  that are listened on afterwards; they are waited for
	 */
	void put(String file, String former, String text, Collection<Integer> ports) throws BackendException {
		run("check the new file, put it in place and have Exim take it up", "put.sh", Map.of("file", file, "former", former,
				"text", text, "ports", String.join(" ", ports.stream().map(String::valueOf).toList())));
	}

	/** Puts a former file back, whatever is there now. */
	void restore(String file, String text) throws BackendException {
		run("put Exim's former file back and have Exim take it up", "restore.sh", Map.of("file", file, "text", text));
	}

	private String run(String purpose, String script, Map<String, String> words) throws BackendException {
		Map<String, String> all = new LinkedHashMap<>(Map.of("exim", place.program(), "file", place.file()));
		all.putAll(words);
		StringBuilder text = new StringBuilder();
		all.forEach((name, value) -> text.append(name).append('=').append(Script.quote(value)).append('\n'));
		text.append(resource("common.sh")).append(resource(script));
		try {
			ScriptResult result = host.run(Script.of(purpose, text.toString()), Cancellation.never());
			if (!result.succeeded()) {
				throw refusal(purpose, result.errors().strip());
			}
			return result.output();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new BackendException("Interrupted: " + purpose + " on " + host.label(), "Try it once more.", e);
		}
	}

	private BackendException refusal(String purpose, String said) {
		Optional<String> refused = said.lines().filter(line -> line.startsWith(REFUSED)).findFirst();
		return refused.map(line -> new BackendException(line.substring(REFUSED.length()),
				"Mend what it names on " + host.label() + ", and try again."))
				.orElseGet(() -> new BackendException("Failed on " + host.label() + ": " + purpose + ": " + said,
						"See what the message says of the server, mend it there, and try again."));
	}

	private static String resource(String name) {
		try (InputStream file = EximHost.class.getResourceAsStream(name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException("The bundle is damaged: " + name + " cannot be read", e);
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
