package org.postern.mail;

import java.util.Map;
import java.util.Objects;

import org.postern.api.model.MailAddress;

/**
 * A message to send, as plain text and HTML side by side (multipart/alternative, RFC 2046 section 5.1.4).
 *
 * @param messageId with angle brackets, unique: {@code <id@example.org>} (RFC 5322 section 3.6.4)
 * @param headers   further header fields, by name
 */
public record Letter(String messageId, MailAddress from, MailAddress to, String subject, String text, String html,
		Map<String, String> headers) {

	public Letter {
		Objects.requireNonNull(from);
		Objects.requireNonNull(to);
		headers = Map.copyOf(headers);
		requireMessageId(messageId);
	}

	static void requireMessageId(String text) {
		if (!text.matches("<[^<>@\\s]+@[^<>@\\s]+>")) {
			throw new IllegalArgumentException("'" + text + "' is not a message id");
		}
	}
}
