package org.postern.net.session;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Waits in the inbox by IDLE (RFC 2177) for a message to arrive. Closing it ends the wait. */
public interface IdleWatch extends AutoCloseable {

	/**
	 * Blocks until the inbox holds more messages than when the watch began.
	 *
	 * @param longest how long to wait
	 * @throws InterruptedException if cancelled
	 */
	Told await(Duration longest) throws InterruptedException;

	@Override
	void close();

	/**
	 * What the wait came to.
	 *
	 * @param at     when the server told of a new message, by {@link System#nanoTime()}; empty where it did not
	 * @param broken what ended the wait before its time
	 */
	record Told(Optional<Long> at, Optional<String> broken) {

		public Told {
			Objects.requireNonNull(at);
			Objects.requireNonNull(broken);
		}

		/** Nothing was said. */
		public static Told nothing() {
			return new Told(Optional.empty(), Optional.empty());
		}
	}

	/**
	 * The beginning of a watch; both empty where the server does not offer IDLE.
	 *
	 * @param failed why there is no watch although IDLE is offered, or there was no login
	 */
	record Start(Optional<IdleWatch> watch, Optional<TrialFailed> failed) {

		public Start {
			Objects.requireNonNull(watch);
			Objects.requireNonNull(failed);
		}

		static Start notOffered() {
			return new Start(Optional.empty(), Optional.empty());
		}

		static Start failed(TrialFailed why) {
			return new Start(Optional.empty(), Optional.of(why));
		}
	}
}
