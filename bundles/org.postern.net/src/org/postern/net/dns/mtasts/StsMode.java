package org.postern.net.dns.mtasts;

import java.util.Locale;

/** What senders do with a server that does not keep to a policy (RFC 8461 section 5). */
public enum StsMode {

	/** They do not deliver to it. */
	ENFORCE,
	/** They report it, and deliver. */
	TESTING,
	/** Nothing: the domain gives the policy up. */
	NONE;

	/** As the policy writes it. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}
}
