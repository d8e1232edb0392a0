package org.postern.protocol.smtp;

import java.util.Optional;
import java.util.regex.Pattern;

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

	private static final Pattern NO = Pattern.compile("relay(ing)? (access )?(is )?(denied|prohibited|not (permitted|allowed))"
			+ "|(unable|not permitted|not allowed) to relay|authentication required", Pattern.CASE_INSENSITIVE);

	boolean isAccepted() {
		return rcpt.isPresent() && rcpt.get().isOk();
	}

	/** Said no: for good, or with a code for "later" and words that mean no, as Postfix does unless told otherwise. */
	boolean isRefused() {
		return rcpt.orElse(mail).kind() == Reply.Kind.REFUSED || isDeferred();
	}

	/** Said no with a code for "later". */
	boolean isDeferred() {
		Reply answer = rcpt.orElse(mail);
		return answer.kind() == Reply.Kind.LATER && NO.matcher(answer.text()).find();
	}

	/** One line of evidence. */
	String line() {
		return what + ": MAIL FROM:<" + sender + "> RCPT TO:<" + recipient + "> = " + rcpt.orElse(mail).text();
	}
}
