package org.postern.mail;

/** Why something with a mail server did not work. */
public sealed interface MailProblem {

	/** What the server or the network said, for people; never a secret. */
	String reply();

	/** The server does not know this user with this password. */
	record WrongPassword(String reply) implements MailProblem {
	}

	/** Not now: the mailbox is in use or locked, or there were too many attempts. */
	record TryLater(String reply) implements MailProblem {
	}

	/** No way to log in is offered that both sides know, or none on a connection protected like this. */
	record MechanismMissing(String reply) implements MailProblem {
	}

	/** No connection, or it broke off, or nothing was heard in time. */
	record Unreachable(String reply) implements MailProblem {
	}

	/** TLS is not offered, did not come about, or the certificate is not trusted. */
	record TlsFailed(String reply) implements MailProblem {
	}

	/** The server does not take mail from this sender (RFC 5321 section 4.1.1.2). */
	record SenderRefused(String sender, String reply) implements MailProblem {
	}

	/** The server does not take mail for this recipient (RFC 5321 section 4.1.1.3). */
	record RecipientRefused(String recipient, String reply) implements MailProblem {
	}

	/** The server does not take this message: its size, its content, a full disk. */
	record MessageRefused(String reply) implements MailProblem {
	}

	/** The server failed, or said what nobody expects. */
	record ServerFailed(String reply) implements MailProblem {
	}
}
