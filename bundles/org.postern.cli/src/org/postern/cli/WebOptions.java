package org.postern.cli;

import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailServer;
import org.postern.api.web.WebSettings;

import picocli.CommandLine.Option;

/** How the profile service is to run. */
final class WebOptions {

	/** Where plain HTTP is without a practice server beside it, and without the rights that port 80 takes. */
	private static final int PORT = 8080;
	private static final int HTTP = 80;

	@Option(names = "--profiles", negatable = true, defaultValue = "true", fallbackValue = "true",
			description = "With or without the profile service (default: with).")
	private boolean profiles;

	@Option(names = "--address", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
			description = "The profile service listens on this address; 0.0.0.0 is every one (default: 127.0.0.1).")
	private String address;

	@Option(names = "--http-port", paramLabel = "PORT", description = "Its port (default: 80 above the port offset of "
			+ "the practice server, 10080 as a rule; 8080 without one).")
	private Optional<Integer> port = Optional.empty();

	boolean wanted() {
		return profiles;
	}

	/** @param practice the servers that run beside it */
	WebSettings settings(List<MailServer> practice) throws CommandException {
		int chosen = port.orElse(practice.stream().findFirst().map(server -> HTTP + server.portOffset()).orElse(PORT));
		return CommandException.typed(() -> WebSettings.plain(address, chosen));
	}
}
