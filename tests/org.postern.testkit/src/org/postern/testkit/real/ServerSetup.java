package org.postern.testkit.real;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.testkit.TestIdentity;

/**
 * What a real server shall be like.
 *
 * @param ports    where it listens
 * @param identity the certificates it presents
 * @param users    whose mail it takes
 * @param lines    more of its configuration, in its own words, after Postern's
 * @param store    where mail goes, by LMTP, and where passwords are asked for; only for servers of SMTP
 */
public record ServerSetup(Ports ports, TestIdentity identity, List<RealUser> users, List<String> lines,
		Optional<RealDovecot> store) {

	/** The name that every server gives itself. */
	public static final String HOST = "mail.example.test";

	public ServerSetup {
		Objects.requireNonNull(ports);
		Objects.requireNonNull(identity);
		users = List.copyOf(users);
		lines = List.copyOf(lines);
		Objects.requireNonNull(store);
	}

	/** A server with one user. */
	public static ServerSetup of(Ports ports, TestIdentity identity) {
		return new ServerSetup(ports, identity, List.of(RealUser.ANNA), List.of(), Optional.empty());
	}

	/** Says more in the server's own words; where it says a thing twice, the last counts. */
	public ServerSetup lines(String... more) {
		return new ServerSetup(ports, identity, users, Stream.concat(lines.stream(), Stream.of(more)).toList(), store);
	}

	public ServerSetup storedBy(RealDovecot dovecot) {
		return new ServerSetup(ports, identity, users, lines, Optional.of(dovecot));
	}

	String host() {
		return ports.host();
	}

	int port(int ofGuide) {
		return ports.of(ofGuide);
	}

	RealDovecot neededStore() {
		return store.orElseThrow(() -> new IllegalStateException("A server of SMTP needs a store of mail"));
	}

	String joinedLines() {
		return String.join("\n", lines) + "\n";
	}
}
