package org.postern.mail;

/** Sends what programs make for users. Thread-safe; blocks. */
public interface Mailer {

	/**
	 * Sends by SMTP, after logging in unless the endpoint offers no login.
	 *
	 * @return the server's last reply, often with its queue id
	 * @throws InterruptedException if the account's cancellation was used, or the thread interrupted
	 */
	Answer<String> send(Account account, Mailing mailing) throws InterruptedException;

	/** The message as it would be sent, to be looked at (RFC 5322). */
	byte[] compose(Mailing mailing);
}
