package org.postern.core.internal.probe;

import java.time.Duration;
import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.mail.Letter;
import org.postern.mail.MailProblem;

/** What can become of the test message, in words. */
record LetterFindings(Letter letter, String place) {

	Finding notFound(Duration waited) {
		return Finding.of("receive.not-found", Severity.ERROR,
				"The message was accepted for sending and did not arrive within " + waited.toSeconds() + " seconds.",
				"It may wait in the server's queue, have been sorted into another folder, or taken for spam.",
				"Look for the message id below in the server's log, and into the spam folder.").at(place)
				.withEvidence(List.of("Message-ID: " + letter.messageId()));
	}

	Finding left(MailProblem problem) {
		return Finding.of("remove.left", Severity.WARNING, "The test message could not be removed.",
				"It stays in the inbox of " + letter.to() + ".",
				"Delete the message \"" + letter.subject() + "\" by hand.").at(place)
				.withEvidence(List.of("The server said: " + problem.reply()));
	}
}
