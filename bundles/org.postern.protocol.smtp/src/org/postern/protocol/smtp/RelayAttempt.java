package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.net.Reply;

/**
 * One envelope that was shown to a server, and taken back.
 *
 * @param what      in words: {@code percent hack}
 * @param sender    of the envelope; empty for the empty sender
 * @param recipient of the envelope
 * @param mail      the answer to {@code MAIL}
 * @param rcpt      the answer to {@code RCPT}; empty where the sender was not taken
 */
record RelayAttempt(String what, String sender, String recipient, Reply mail, Optional<Reply> rcpt) {

	boolean isAccepted() {
		return rcpt.isPresent() && rcpt.get().isOk();
	}

	/** Said no for good, not "later". */
	boolean isRefused() {
		return rcpt.orElse(mail).kind() == Reply.Kind.REFUSED;
	}

	/** One line of evidence. */
	String line() {
		return what + ": MAIL FROM:<" + sender + "> RCPT TO:<" + recipient + "> = " + rcpt.orElse(mail).text();
	}
}
