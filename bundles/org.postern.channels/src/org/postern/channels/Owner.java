package org.postern.channels;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Which run a hidden folder belongs to.
 *
 * @param host on which computer
 * @param pid  as which process
 * @param at   since when
 */
record Owner(String host, long pid, Instant at) {

	/** No run takes as long. */
	private static final Duration LONGEST = Duration.ofHours(1);

	static Owner ofThisProcess() {
		return new Owner(thisHost(), ProcessHandle.current().pid(), Instant.now());
	}

	/** @throws IllegalArgumentException if {@code text} is not what {@link #toString} wrote */
	static Owner parse(String text) {
		String[] words = text.strip().split(" ");
		if (words.length != 3) {
			throw new IllegalArgumentException("'" + text + "' names no owner");
		}
		try {
			return new Owner(words[0], Long.parseLong(words[1]), Instant.parse(words[2]));
		} catch (DateTimeParseException e) {
			throw new IllegalArgumentException("'" + text + "' names no owner", e);
		}
	}

	/** Of another computer's process nothing is known but how long ago it began. */
	boolean isGone() {
		boolean ended = host.equals(thisHost()) && pid != ProcessHandle.current().pid()
				&& ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
		return ended || at.plus(LONGEST).isBefore(Instant.now());
	}

	private static String thisHost() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			return "unknown";
		}
	}

	@Override
	public String toString() {
		return host + " " + pid + " " + at;
	}
}
