package org.postern.core.push;

/**
 * How fast users are given their profiles.
 *
 * @param atOnce    how many at a time, 1 to 64
 * @param perMinute how many in a minute at most; 0 for as many as there can be
 */
public record PushLimits(int atOnce, int perMinute) {

	/** More connections at a time than this no mail server likes. */
	public static final int MAXIMUM_AT_ONCE = 64;

	public PushLimits {
		if (atOnce < 1 || atOnce > MAXIMUM_AT_ONCE) {
			throw new IllegalArgumentException("From 1 to " + MAXIMUM_AT_ONCE + " users can be served at a time, not " + atOnce);
		}
		if (perMinute < 0) {
			throw new IllegalArgumentException("As many as " + perMinute + " a minute is nobody at all");
		}
	}

	/** Four at a time, as fast as they go. */
	public static PushLimits usual() {
		return new PushLimits(4, 0);
	}
}
