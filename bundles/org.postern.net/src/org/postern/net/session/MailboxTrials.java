package org.postern.net.session;

import org.postern.api.rule.Fact;

/**
 * Tries out what a user's mail program does with a mailbox beside reading and sending. Each trial is a connection of
 * its own, blocks, and ends with {@link InterruptedException} within a second of a cancellation. Facts hold no secret.
 */
public interface MailboxTrials {

	/**
	 * By IMAP: makes a folder, renames it, puts a message in, marks it, and deletes the folder. Where the server breaks
	 * that off, the folder is deleted over another connection.
	 *
	 * @param name of a folder that is not there, in letters, digits and hyphens
	 * @return a {@link FolderTrial}, or a {@link TrialFailed} where there was no login
	 */
	Fact folders(String name) throws InterruptedException;

	/**
	 * By IMAP: deletes what {@link #folders} may have left behind when it was cancelled.
	 *
	 * @return a {@link FolderTrial} that tells what is left nevertheless, or a {@link TrialFailed}
	 */
	Fact sweep(String name) throws InterruptedException;

	/**
	 * By POP3: what UIDL and TOP say of the mailbox, in two sessions; nothing is changed.
	 *
	 * @return a {@link MaildropTrial}, or a {@link TrialFailed}
	 */
	Fact maildrop() throws InterruptedException;

	/**
	 * By SMTP: whether the announced SIZE is what the server takes. No message is sent.
	 *
	 * @param address sender and recipient of the message that is announced and not sent, without angle brackets
	 * @return a {@link SizeTrial}, or a {@link TrialFailed}
	 */
	Fact size(String address) throws InterruptedException;

	/** By IMAP: begins to wait for a message in the inbox. */
	IdleWatch.Start idle() throws InterruptedException;
}
