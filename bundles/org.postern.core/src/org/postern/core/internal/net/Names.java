package org.postern.core.internal.net;

import org.postern.api.progress.Cancellation;
import org.postern.net.dns.NameResolver;
import org.postern.net.dns.Resolution;

/** Finds the addresses of hosts. */
@FunctionalInterface
public interface Names {

	/** @throws InterruptedException if cancelled */
	Resolution resolve(String host, Cancellation cancellation) throws InterruptedException;

	/** By this computer's hosts file and DNS, read anew for every look-up, as networks change. */
	static Names ofThisComputer() {
		return (host, cancellation) -> new NameResolver().resolve(host, cancellation);
	}

	/** Why there is no address, for people. */
	static String explain(Resolution resolution) {
		return switch (resolution) {
			case Resolution.Addresses found -> "it has addresses";
			case Resolution.NoSuchName none -> "there is no such name";
			case Resolution.NoAddress none -> "the name exists and has no address";
			case Resolution.Unavailable unavailable -> "nobody could say (" + unavailable.reason() + ")";
		};
	}
}
