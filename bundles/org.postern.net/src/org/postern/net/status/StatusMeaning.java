package org.postern.net.status;

/**
 * What a code means.
 *
 * @param code    as the server sent it: {@code 5.7.1}, or {@code 421}
 * @param rfc     the number of the RFC that says so
 * @param meaning what it says, as part of a sentence: {@code the mailbox is full}
 * @param mender  who can mend it
 * @param remedy  what to do, a sentence
 */
public record StatusMeaning(String code, int rfc, String meaning, Mender mender, String remedy) {

	/** One line of evidence: {@code 4.2.2 = the mailbox is full (RFC 3463); for the recipient: Delete …}. */
	public String sentence() {
		String meant = code + " = " + meaning + " (RFC " + rfc + ")";
		return mender == Mender.NOBODY ? meant + ". " + remedy : meant + "; for " + mender.label() + ": " + remedy;
	}
}
