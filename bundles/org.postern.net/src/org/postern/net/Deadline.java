package org.postern.net;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** When a step must have ended, however slowly the server talks. */
final class Deadline {

	private final long end;

	private Deadline(long end) {
		this.end = end;
	}

	static Deadline in(Duration time) {
		return new Deadline(System.nanoTime() + time.toNanos());
	}

	/** The same, moved on by time that was lost elsewhere. */
	Deadline later(long nanos) {
		return new Deadline(end + nanos);
	}

	/** Milliseconds left, at least 1. @throws SocketTimeoutException if none are */
	int remaining() throws SocketTimeoutException {
		long left = (end - System.nanoTime()) / 1_000_000;
		if (left <= 0) {
			throw passed();
		}
		return (int) Math.min(left, Integer.MAX_VALUE);
	}

	/** Whether it has passed at a time of {@link System#nanoTime()}. */
	boolean isPassed(long nanoTime) {
		return nanoTime - end > 0;
	}

	static SocketTimeoutException passed() {
		return new SocketTimeoutException("No complete answer in time");
	}
}
