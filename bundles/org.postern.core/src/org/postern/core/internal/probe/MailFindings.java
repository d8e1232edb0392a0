package org.postern.core.internal.probe;

import java.util.List;
import java.util.stream.Stream;

import org.postern.api.check.Stage;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.mail.MailProblem;
import org.postern.net.status.StatusMeaning;
import org.postern.net.status.StatusTable;

/**
 * What a mail server refused, in words for a help desk.
 *
 * @param stage what was being done
 * @param place at which endpoint, for people
 * @param user  the user name that was given
 */
record MailFindings(Stage stage, String place, String user) {

	Finding of(MailProblem problem) {
		return finding(problem).at(place).withEvidence(evidence(problem.reply()));
	}

	private static List<String> evidence(String reply) {
		StatusTable codes = new StatusTable();
		Stream<String> meanings = reply.lines().flatMap(line -> codes.explain(line.strip()).stream())
				.map(StatusMeaning::sentence).distinct();
		return Stream.concat(Stream.of("The server said: " + reply), meanings).toList();
	}

	private Finding finding(MailProblem problem) {
		return switch (problem) {
			case MailProblem.WrongPassword wrong -> wrongPassword();
			case MailProblem.TryLater later -> tryLater();
			case MailProblem.MechanismMissing missing -> noMechanism();
			case MailProblem.Unreachable gone -> brokenOff();
			case MailProblem.TlsFailed tls -> tlsFailed();
			case MailProblem.SenderRefused refused -> senderRefused(refused.sender());
			case MailProblem.RecipientRefused refused -> recipientRefused(refused.recipient());
			case MailProblem.MessageRefused refused -> messageRefused();
			case MailProblem.ServerFailed failed -> serverFailed();
		};
	}

	private Finding wrongPassword() {
		return error("wrong-password", "The server does not accept user '" + user + "' with this password.",
				"The user name or the password is wrong, or the account is locked. Some providers want a password of their own "
						+ "for each mail program.",
				"Check how the user name is written (whole address, or only the part before the @), then the password.");
	}

	private Finding tryLater() {
		return Finding.of(id("try-later"), Severity.WARNING, "The server says: later.",
				"Nothing is broken. The mailbox is in use by another program, there were too many attempts, or a first "
						+ "delivery is held back for a while (greylisting).",
				"Wait some minutes and test again. POP3 lets one program at a time into a mailbox.");
	}

	private Finding noMechanism() {
		return error("no-mechanism", "No way to log in is offered that fits.",
				"The server offers no login on this port, none on a connection protected like this, or only mechanisms that "
						+ "mail programs do not commonly know.",
				"Offer PLAIN or LOGIN under TLS on this port, or tell clients a port that does.");
	}

	private Finding brokenOff() {
		return error("broken-off", "The connection broke off, or nothing was heard in time (" + stage.label() + ").",
				"The port answered before, so the server, or something on the way, gave up in the middle.",
				"Look at the server's log at this time: a limit, a block list or a crash would be named there.");
	}

	private Finding tlsFailed() {
		return error("tls", "No TLS connection that can be trusted came about (" + stage.label() + ").",
				"A mail program would refuse to send the password here.",
				"See the certificate step of this endpoint, and mend what it names.");
	}

	private Finding senderRefused(String sender) {
		return error("sender-refused", "The server does not take mail from " + sender + ".",
				"Users may send only with addresses of their own, and only after logging in.",
				"Check that this user may use this address, and that the port wants a login.");
	}

	private Finding recipientRefused(String recipient) {
		return error("recipient-refused", "The server does not take mail for " + recipient + ".",
				"It does not know the mailbox, does not feel responsible for its domain, or refuses to relay.",
				"Check that the mailbox exists and that the server lists its domain as its own.");
	}

	private Finding messageRefused() {
		return error("message-refused", "The server does not take the test message.",
				"Sender and recipient were fine; the content, its size, or a full disk was not.",
				"Read the server's reply below; free room on the server if it says so.");
	}

	private Finding serverFailed() {
		return error("server-failed", "The server answered with an error (" + stage.label() + ").",
				"It understood the question and could not do it.", "Look at the server's log at this time.");
	}

	private Finding error(String what, String summary, String explanation, String remedy) {
		return Finding.of(id(what), Severity.ERROR, summary, explanation, remedy);
	}

	private String id(String what) {
		return stage.label().replace(' ', '-') + "." + what;
	}
}
