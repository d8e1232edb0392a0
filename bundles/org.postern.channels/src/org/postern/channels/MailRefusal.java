package org.postern.channels;

import java.util.Optional;

import org.postern.api.profile.ChannelException;
import org.postern.mail.MailProblem;
import org.postern.mail.StatusCode;

/**
 * Explains why a message was not taken: for good or only now, and by the enhanced status code (RFC 3463) of the server.
 *
 * @param to whom it was for
 */
record MailRefusal(String to) {

	ChannelException of(MailProblem problem) {
		return switch (problem) {
			case MailProblem.RecipientRefused refused -> told(problem, "The recipient is refused for good",
					"Correct the address; sending again changes nothing.");
			case MailProblem.TryLater later -> told(problem, "The server takes no mail now", "Push again later to those who are left.");
			case MailProblem.MessageRefused refused -> told(problem, "The message is not taken",
					"Read what the server says; fewer attachments make a smaller message.");
			case MailProblem.SenderRefused refused -> told(problem, "The sender " + refused.sender() + " is not taken",
					"State 'from' and 'bounces-to' with addresses that this login may send from.");
			case MailProblem.WrongPassword wrong -> told(problem, "The login is not taken",
					"Store the right password: postern publish DOMAIN --channel mail --secret mail-password.");
			case MailProblem.MechanismMissing missing -> told(problem, "There is no way to log in",
					"State another 'port' and 'security', or no 'user' where the server asks for no login.");
			case MailProblem.TlsFailed failed -> told(problem, "The connection is not protected, so nothing was sent",
					"Check 'host', 'port' and 'security', and the certificate: postern test HOST:PORT explains it.");
			case MailProblem.Unreachable unreachable -> told(problem, "The server cannot be talked to",
					"Check 'host' and 'port', and the firewalls between; then push again.");
			case MailProblem.ServerFailed failed -> told(problem, "The server failed", "Read its log, and push again.");
		};
	}

	private ChannelException told(MailProblem problem, String reason, String remedy) {
		String meaning = meaning(problem.reply()).map(words -> " (" + words + ")").orElse("");
		return new ChannelException("Nothing was sent to " + to + ": " + reason + meaning + ": "
				+ problem.reply().replaceAll("\\s*\\R\\s*", " "), remedy);
	}

	/** {@code 5.1.1: there is no such mailbox}. */
	private static Optional<String> meaning(String reply) {
		return StatusCode.in(reply).flatMap(code -> code.meaning().map(words -> code.text() + ": " + words));
	}
}
