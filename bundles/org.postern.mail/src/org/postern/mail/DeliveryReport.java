package org.postern.mail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a mail server says of a message that it could not, not yet, or could deliver (RFC 3464). Whoever receives mail can
 * forge one, so it is worth as much as the ids that it names are unguessable.
 *
 * @param envelopeId the ENVID that the message was sent with (RFC 3461 section 4.4), decoded
 * @param messageId  the Message-ID of what came back, with angle brackets
 * @param recipients what became of each
 */
public record DeliveryReport(Optional<String> envelopeId, Optional<String> messageId, List<Fate> recipients) {

	public DeliveryReport {
		Objects.requireNonNull(envelopeId);
		Objects.requireNonNull(messageId);
		recipients = List.copyOf(recipients);
	}

	/** What was done (RFC 3464 section 2.3.3). */
	public enum Action {
		FAILED, DELAYED, DELIVERED, RELAYED, EXPANDED
	}

	/**
	 * What became of one recipient.
	 *
	 * @param action    what was done
	 * @param status    the enhanced status code (RFC 3463): {@code 5.1.1}
	 * @param original  the address that the sender gave, where it is told
	 * @param last      the address for which it was tried, such as the one that mail is forwarded to
	 * @param said      what the last server said, in one line; may be empty
	 */
	public record Fate(Action action, String status, Optional<String> original, String last, String said) {

		public Fate {
			Objects.requireNonNull(action);
			Objects.requireNonNull(status);
			Objects.requireNonNull(original);
			Objects.requireNonNull(last);
			Objects.requireNonNull(said);
		}
	}
}
