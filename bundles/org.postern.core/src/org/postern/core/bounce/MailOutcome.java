package org.postern.core.bounce;

import java.time.Instant;
import java.util.Objects;

import org.postern.api.model.MailAddress;
import org.postern.mail.StatusCode;

/**
 * What a mail server reported of a message to a user.
 *
 * @param read      when the report was read
 * @param address   whom the message was for
 * @param run       the push that it was of
 * @param messageId its Message-ID, with angle brackets
 * @param status    the enhanced status code (RFC 3463)
 * @param last      the address for which it was tried at the last, such as the one that mail is forwarded to
 * @param said      what the last server said; may be empty
 */
public record MailOutcome(Instant read, MailAddress address, String run, String messageId, MailState state, String status,
		String last, String said) {

	public MailOutcome {
		Objects.requireNonNull(read);
		Objects.requireNonNull(address);
		Objects.requireNonNull(run);
		Objects.requireNonNull(messageId);
		Objects.requireNonNull(state);
		Objects.requireNonNull(status);
		Objects.requireNonNull(last);
		Objects.requireNonNull(said);
	}

	/** Whether the message came back. */
	public boolean isBounced() {
		return state == MailState.BOUNCED;
	}

	/** {@code bounced: 5.1.1 there is no such mailbox}. */
	public String inWords() {
		String forwarded = last.equalsIgnoreCase(address.toString()) ? "" : ", forwarded to " + last;
		return state.label() + ": " + StatusCode.in(status).map(StatusCode::inWords).orElse(status) + forwarded;
	}

	/** What to do about it; empty where nothing is to be done. */
	public String remedy() {
		return switch (state) {
			case DELIVERED -> "";
			case DELAYED -> "Wait; the server still tries.";
			case BOUNCED -> StatusCode.in(status).map(StatusCode::detail).map(MailOutcome::remedy).orElse("Read what the server says.")
					+ " Then push again: postern push --bounced.";
		};
	}

	private static String remedy(String detail) {
		return switch (detail.split("\\.")[0]) {
			case "1" -> "Correct the address in the list of users, for it cannot be reached.";
			case "2" -> detail.equals("2.2") ? "Have the user make room in the mailbox, or raise the quota."
					: "See to the mailbox: it is switched off, or takes no such message.";
			case "3" -> "See to the server that the mailbox is on; fewer attachments make a smaller message.";
			case "4" -> "See whether the mail server of the domain can be reached.";
			case "7" -> "See why the server does not take mail of this sender: SPF, DKIM, block lists.";
			default -> "Read what the server says.";
		};
	}
}
