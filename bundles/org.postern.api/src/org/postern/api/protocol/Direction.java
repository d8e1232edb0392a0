package org.postern.api.protocol;

/** Which way mail goes. */
public enum Direction {
	/** From the server to the user: POP3, IMAP. */
	INCOMING,
	/** From the user to the server: SMTP. */
	OUTGOING,
	/** Neither: a companion of the others that carries no mail. */
	NONE
}
