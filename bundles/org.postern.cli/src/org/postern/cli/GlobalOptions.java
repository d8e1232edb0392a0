package org.postern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes. */
final class GlobalOptions {

	@Option(names = "--site", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "The site's folder. "
			+ "Without it: the current folder if it has a site.yaml, else your own sample site.")
	private Optional<Path> site = Optional.empty();

	@Option(names = "--json", scope = ScopeType.INHERIT, description = "Answer in JSON, for programs.")
	private boolean json;

	@Option(names = { "-q", "--quiet" }, scope = ScopeType.INHERIT, description = "No messages while working.")
	private boolean quiet;

	@Option(names = "--safe", scope = ScopeType.INHERIT, description = "Start without any extra plug-in.")
	private boolean safe; // the launcher acts on it, before there is a command line

	@Option(names = "--trust-host-key", paramLabel = "FINGERPRINT", scope = ScopeType.INHERIT,
			description = "Trust the server that shows the SSH host key of this fingerprint (SHA256:...), now and from "
					+ "now on. Others that are not known are refused.")
	private List<String> hostKeys = List.of();

	/** Fingerprints of hosts to trust. */
	List<String> hostKeys() {
		return hostKeys;
	}

	Optional<Path> site() {
		return site;
	}

	boolean json() {
		return json;
	}

	boolean quiet() {
		return quiet;
	}
}
