package org.postern.plugins;

/** What the user agrees to when plug-ins are installed whose publishers are not always trusted already. */
public enum Consent {

	/** These very jars of these publishers, and nothing else of theirs. */
	ONCE,
	/** Whatever these publishers sign, now and later. */
	ALWAYS,
	/** These very jars, though nobody signed them. */
	UNSIGNED
}
