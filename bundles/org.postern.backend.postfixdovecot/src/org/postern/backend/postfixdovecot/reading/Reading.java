package org.postern.backend.postfixdovecot.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.dovecot.DovecotReading;
import org.postern.backend.postfixdovecot.postfix.PostfixReading;
import org.postern.host.Host;
import org.postern.host.ScriptResult;
import org.postern.host.change.ServerFile;

/**
 * A server as its own tools and files say it is, at one moment.
 *
 * @param places      where the configuration is
 * @param protocols   what Dovecot is known to speak
 * @param dovecot     empty where there is none
 * @param postfix     empty where there is none
 * @param files       texts by path: all that Postern may edit
 * @param systemd     whether systemd runs the server
 * @param ports       who listens; empty where the server cannot tell
 * @param fingerprint another whenever the configuration is another
 */
public record Reading(Places places, DovecotProtocols protocols, Optional<DovecotReading> dovecot, Optional<PostfixReading> postfix,
		Map<String, String> files, boolean systemd, List<BoundPort> ports, String fingerprint) {

	public Reading {
		Objects.requireNonNull(places);
		Objects.requireNonNull(protocols);
		Objects.requireNonNull(dovecot);
		Objects.requireNonNull(postfix);
		Objects.requireNonNull(fingerprint);
		files = Map.copyOf(files);
		ports = List.copyOf(ports);
	}

	/**
	 * Asks a server; nothing changes there.
	 *
	 * @throws BackendException     if it cannot be asked, or has neither Dovecot nor Postfix
	 * @throws InterruptedException if cancelled
	 */
	public static Reading of(Host host, Places places, DovecotProtocols protocols, Cancellation cancellation)
			throws BackendException, InterruptedException {
		ScriptResult result = host.run(ReadScript.of(places), cancellation);
		Reading reading = parse(places, protocols, result.output());
		if (reading.dovecot.isEmpty() && reading.postfix.isEmpty()) {
			throw new BackendException(host.label() + " has neither Dovecot (" + places.dovecot() + ") nor Postfix ("
					+ places.postfix() + ").", "Install them, or state where their configuration is.");
		}
		return reading;
	}

	/** Reads what the script has said. */
	static Reading parse(Places places, DovecotProtocols protocols, String output) throws BackendException {
		return new ReadingParser(places, protocols, Parts.parse(output)).parse();
	}

	/** A file as it is; empty where there is none. */
	public ServerFile file(String path) {
		return new ServerFile(path, Optional.ofNullable(files.get(path)));
	}
}
