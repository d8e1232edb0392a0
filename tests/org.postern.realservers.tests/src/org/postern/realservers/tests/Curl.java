package org.postern.realservers.tests;

import java.util.ArrayList;
import java.util.List;

import org.postern.testkit.real.Program;
import org.postern.testkit.real.RealUser;

/**
 * What {@code curl} makes of a server.
 *
 * @param code  its exit code: 0, or why it failed
 * @param lines what the server said, without the marks of curl
 */
record Curl(int code, List<String> lines) {

	static final int LOGIN_DENIED = 67;
	static final int CERTIFICATE_REFUSED = 60;
	static final int TLS_FAILED = 35;
	static final int NO_TLS = 64;

	/** Logs in and lists mailboxes or messages, or asks SMTP for help, under TLS in any case. */
	static Curl login(Place place, Ground ground, String password) {
		return run(place, "--ssl-reqd", "--cacert", ground.rootFile(), "--user", RealUser.ANNA.address() + ":" + password);
	}

	/** Only what is said under TLS to someone who does not log in. */
	static Curl look(Place place, Ground ground) {
		return run(place, "--ssl-reqd", "--cacert", ground.rootFile());
	}

	private static Curl run(Place place, String... more) {
		List<String> command = new ArrayList<>(List.of("curl", "--silent", "--verbose", "--max-time", "30"));
		command.addAll(List.of(more));
		if (place.protocol().equals("smtp")) {
			command.addAll(List.of("--request", "NOOP")); // else it asks for help, which not every server gives
		}
		command.add(place.url());
		Program done = Program.run(command);
		return new Curl(done.code(), done.lines().stream().filter(line -> line.startsWith("< "))
				.map(line -> line.substring(2).strip()).toList());
	}
}
