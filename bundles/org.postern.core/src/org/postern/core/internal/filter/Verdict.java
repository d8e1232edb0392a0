package org.postern.core.internal.filter;

/** Why port 25 does not answer. */
public enum Verdict {

	/** It does answer, at every address. */
	OPEN("open"),
	/** Something says no: nothing listens there. */
	REFUSED("refused by the server"),
	/** The network of the one vantage point drops it. */
	FILTERED_HERE("filtered near this computer"),
	/** Somebody drops it, and it cannot be said on which side. */
	FILTERED("filtered on the way"),
	/** The server, or the network around it, drops it. */
	FILTERED_THERE("filtered at or near the server"),
	/** Dropped for IPv6 alone. */
	FILTERED_IPV6("filtered only for IPv6"),
	/** Dropped for IPv4 alone. */
	FILTERED_IPV4("filtered only for IPv4"),
	/** Not even the server itself reaches it. */
	CLOSED_AT_SERVER("closed on the server itself"),
	/** The host answers on no port at all. */
	HOST_SILENT("the host does not answer"),
	/** The trials allow no conclusion. */
	UNKNOWN("cannot be said");

	private final String label;

	Verdict(String label) {
		this.label = label;
	}

	/** For people. */
	public String label() {
		return label;
	}
}
