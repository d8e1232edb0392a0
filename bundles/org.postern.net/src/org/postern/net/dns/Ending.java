package org.postern.net.dns;

/** How a look-up ended. */
public enum Ending {

	FOUND,
	/** There is no such name (NXDOMAIN). With aliases: their last target does not exist. */
	NO_SUCH_NAME,
	/** The name exists and has no record of this kind. */
	NO_SUCH_RECORD,
	/** The aliases lead back to themselves, or on and on. */
	ALIAS_LOOP,
	/** There is an answer, and the resolver found its DNSSEC signatures to be wrong. */
	BOGUS,
	/** Nobody could say: no answer, SERVFAIL, REFUSED. Tells nothing about the name. */
	UNAVAILABLE;

	/** Whether the name servers did say what there is. */
	public boolean isKnown() {
		return this != BOGUS && this != UNAVAILABLE;
	}
}
