package org.postern.api.backend;

import java.util.List;

/**
 * Is asked about hosts that nobody has vouched for yet. A host whose key has changed is refused without asking.
 * Thread-safe; may block for as long as a person thinks.
 */
public interface HostTrust {

	/** What becomes of a host. */
	enum Decision {
		/** Nothing is sent to it. */
		REFUSED,
		/** This session goes on; the next one asks again. */
		ONCE,
		/** Its key is written down, and never asked about again. */
		ALWAYS
	}

	/** @throws InterruptedException if the wait for an answer is cancelled */
	Decision decide(HostKey unknown) throws InterruptedException;

	/** Trusts nobody who is not known already. */
	static HostTrust none() {
		return unknown -> Decision.REFUSED;
	}

	/** Asks one after the other until one of them trusts the host. */
	static HostTrust anyOf(List<HostTrust> all) {
		List<HostTrust> asked = List.copyOf(all);
		return unknown -> {
			for (HostTrust one : asked) {
				Decision decision = one.decide(unknown);
				if (decision != Decision.REFUSED) {
					return decision;
				}
			}
			return Decision.REFUSED;
		};
	}
}
