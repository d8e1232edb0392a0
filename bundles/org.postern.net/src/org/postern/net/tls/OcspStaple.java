package org.postern.net.tls;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an authority says of a certificate, handed on by the server (RFC 6960, RFC 6066 section 8).
 *
 * @param state      what it says
 * @param since      from when on this holds
 * @param until      to when; empty where newer words may exist at any time
 * @param revokedAt  for a revoked certificate
 */
public record OcspStaple(State state, Optional<Instant> since, Optional<Instant> until, Optional<Instant> revokedAt) {

	/** What an authority can say. */
	public enum State {
		GOOD,
		REVOKED,
		/** It does not know the certificate. */
		UNKNOWN,
		/** It says nothing, or of another certificate, or what cannot be read. */
		UNUSABLE
	}

	public OcspStaple {
		Objects.requireNonNull(state);
		Objects.requireNonNull(since);
		Objects.requireNonNull(until);
		Objects.requireNonNull(revokedAt);
	}

	/** Words that say nothing of the certificate. */
	public static OcspStaple unusable() {
		return new OcspStaple(State.UNUSABLE, Optional.empty(), Optional.empty(), Optional.empty());
	}
}
