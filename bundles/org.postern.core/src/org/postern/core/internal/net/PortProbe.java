package org.postern.core.internal.net;

import java.net.InetAddress;
import java.time.Duration;

import org.postern.api.progress.Cancellation;

/** Tries whether something listens on a port, and says nothing to it. */
@FunctionalInterface
public interface PortProbe {

	/**
	 * @param timeout how long to wait for an answer
	 * @throws InterruptedException if cancelled
	 */
	Answer connect(InetAddress address, int port, Duration timeout, Cancellation cancellation)
			throws InterruptedException;

	/** What a connection attempt came to. */
	sealed interface Answer {

		/** For people. */
		String describe();

		/** Something listens. */
		record Open() implements Answer {
			@Override
			public String describe() {
				return "open";
			}
		}

		/** Nothing listens; the host says so. */
		record Refused() implements Answer {
			@Override
			public String describe() {
				return "refused";
			}
		}

		/** Nobody answers: filtered, or no way to the host. */
		record Silent(String reason) implements Answer {
			@Override
			public String describe() {
				return "no answer (" + reason + ")";
			}
		}
	}
}
