package org.postern.channels;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.api.profile.ChannelException;
import org.postern.mail.MailProblem;

/**
 * Explains why a message was not taken: for good or only now, and by the enhanced status code (RFC 3463) of the server.
 *
 * @param to whom it was for
 */
record MailRefusal(String to) {

	private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3}\\.\\d{1,3})\\b");

	/** By subject and detail, whatever the class (RFC 3463 section 3). */
	private static final Map<String, String> MEANINGS = Map.ofEntries(Map.entry("1.1", "there is no such mailbox"),
			Map.entry("1.2", "there is no such domain"), Map.entry("1.3", "that is no address"),
			Map.entry("1.6", "the mailbox has moved"), Map.entry("1.8", "the sender's domain does not exist"),
			Map.entry("1.10", "the domain takes no mail"), Map.entry("2.1", "the mailbox is switched off"),
			Map.entry("2.2", "the mailbox is full"), Map.entry("2.3", "the message is too large for the mailbox"),
			Map.entry("3.1", "the server's disk is full"), Map.entry("3.4", "the message is too large for the server"),
			Map.entry("4.5", "the server is too busy"), Map.entry("7.1", "the server does not take mail from this sender or for "
					+ "this recipient"),
			Map.entry("7.8", "the login is wrong"));

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
		Matcher status = STATUS.matcher(reply);
		return status.find() ? Optional.ofNullable(MEANINGS.get(status.group(2))).map(words -> status.group() + ": " + words)
				: Optional.empty();
	}
}
