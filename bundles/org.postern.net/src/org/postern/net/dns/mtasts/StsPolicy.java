package org.postern.net.dns.mtasts;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * An MTA-STS policy (RFC 8461 section 3.2).
 *
 * @param mode   what senders do
 * @param mx     which mail exchangers are right: names, or {@code *.example.org} for one label before it
 * @param maxAge how long senders may remember it, at most about a year
 */
public record StsPolicy(StsMode mode, List<String> mx, Duration maxAge) {

	public StsPolicy {
		Objects.requireNonNull(mode);
		mx = List.copyOf(mx);
		Objects.requireNonNull(maxAge);
	}

	/** Whether a mail exchanger is one of those that the policy names. */
	public boolean lists(String exchanger) {
		return mx.stream().anyMatch(pattern -> matches(pattern, exchanger));
	}

	/** A star stands for exactly one label, the leftmost (RFC 8461 section 4.1). */
	static boolean matches(String pattern, String host) {
		if (pattern.startsWith("*.")) {
			int dot = host.indexOf('.');
			return dot > 0 && host.substring(dot + 1).equalsIgnoreCase(pattern.substring(2));
		}
		return pattern.equalsIgnoreCase(host);
	}

	/** For people. */
	public String describe() {
		return "mode " + mode.label() + ", mx " + String.join(" ", mx) + ", kept for " + maxAge.toDays() + " days";
	}
}
