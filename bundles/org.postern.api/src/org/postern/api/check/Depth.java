package org.postern.api.check;

/** How much a check does. */
public enum Depth {

	/** One connection to each address, as a mail program makes it. */
	STANDARD,
	/** Further connections besides: which TLS versions are taken, whether STARTTLS can be tricked, open relay. */
	THOROUGH
}
