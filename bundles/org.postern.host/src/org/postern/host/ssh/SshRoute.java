package org.postern.host.ssh;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.backend.HostTrust;

/**
 * How a host is reached.
 *
 * @param target      the host
 * @param jump        the host from which it is reached, where it cannot be reached from here
 * @param credentials with what to log in on both
 * @param knownHosts  files of known hosts; the last one takes new ones
 * @param trust       whom to ask about unknown ones
 */
public record SshRoute(SshPlace target, Optional<SshPlace> jump, Credentials credentials, List<Path> knownHosts,
		HostTrust trust) {

	public SshRoute {
		Objects.requireNonNull(target);
		Objects.requireNonNull(jump);
		Objects.requireNonNull(credentials);
		knownHosts = List.copyOf(knownHosts);
		Objects.requireNonNull(trust);
	}

	/** For people: {@code admin@mail.example.org}. */
	public String label() {
		return target.toString();
	}

	HostCheck check(SshPlace place) {
		return new HostCheck(place, new KnownHosts(knownHosts), trust);
	}
}
