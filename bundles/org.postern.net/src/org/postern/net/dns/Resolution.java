package org.postern.net.dns;

import java.net.InetAddress;
import java.util.List;

/** What resolving a name came to. */
public sealed interface Resolution {

	/** Addresses, IPv4 first. */
	record Addresses(List<InetAddress> addresses) implements Resolution {
		public Addresses {
			addresses = List.copyOf(addresses);
		}
	}

	/** There is no such name (NXDOMAIN). */
	record NoSuchName() implements Resolution {
	}

	/** The name exists and has no address. */
	record NoAddress() implements Resolution {
	}

	/** Nobody could say. */
	record Unavailable(String reason) implements Resolution {
	}
}
