package org.postern.mail;

import java.util.Optional;

/**
 * Reads and sends mail as a user's mail program does. Every call is a connection of its own. Thread-safe; blocks.
 * Wherever {@link InterruptedException} is thrown, the account's cancellation was used, or the thread interrupted.
 */
public interface MailClient {

	/** The name of the inbox (RFC 9051 section 5.1). */
	String INBOX = "INBOX";

	/** Whether a protocol's id is one of those that can be spoken here: {@code imap}, {@code pop3}, {@code smtp}. */
	boolean speaks(String protocol);

	/**
	 * Logs in and out again.
	 *
	 * @return what the server is willing to tell: its capabilities, in one line
	 */
	Answer<String> logIn(Account account) throws InterruptedException;

	/**
	 * Sends by SMTP, after logging in unless the endpoint offers no login.
	 *
	 * @return the server's last reply, often with its queue id
	 */
	Answer<String> send(Account account, Letter letter) throws InterruptedException;

	/**
	 * Looks once for a message by its Message-ID header: in all of the inbox by IMAP, among the newest hundred by POP3.
	 */
	default Answer<Optional<Found>> find(Account account, String messageId) throws InterruptedException {
		return find(account, INBOX, messageId);
	}

	/** As {@link #find(Account, String)}, in a folder that IMAP shows; POP3 knows no folder but the inbox. */
	Answer<Optional<Found>> find(Account account, String folder, String messageId) throws InterruptedException;

	/**
	 * Removes a message found by its Message-ID header, and no other message.
	 *
	 * @return what was removed; empty where no such message is there
	 */
	Answer<Optional<Found>> remove(Account account, String messageId) throws InterruptedException;
}
