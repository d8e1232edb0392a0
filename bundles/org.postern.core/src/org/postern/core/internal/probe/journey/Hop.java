package org.postern.core.internal.probe.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One server that a message went through.
 *
 * @param from  who handed it over, as he called himself; empty where it began here
 * @param by    who took it
 * @param with  the protocol (RFC 3848), in capitals: {@code ESMTPSA}; may be empty
 * @param tls   whether that went under TLS
 * @param login whether whoever handed it over had logged in
 * @param near  whether it came from the same computer
 * @param time  by the clock of who took it; empty where it cannot be read
 */
public record Hop(String from, String by, String with, boolean tls, boolean login, boolean near,
		Optional<Instant> time) {

	public Hop {
		Objects.requireNonNull(from);
		Objects.requireNonNull(by);
		Objects.requireNonNull(with);
		Objects.requireNonNull(time);
	}

	/** How long after another hop this one was; empty where a clock cannot be read. */
	public Optional<Duration> after(Hop earlier) {
		return time.flatMap(now -> earlier.time().map(then -> Duration.between(then, now)));
	}

	/** For people: {@code mx.example.org took it from laptop by ESMTPSA: TLS, logged in}. */
	public String describe() {
		String giver = from.isEmpty() ? "" : " from " + from;
		String how = with.isEmpty() ? "" : " by " + with;
		return by + " took it" + giver + how + ": " + (tls ? "TLS" : near ? "same computer" : "no TLS")
				+ (login ? ", logged in" : "");
	}
}
