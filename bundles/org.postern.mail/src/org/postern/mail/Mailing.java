package org.postern.mail;

import java.util.List;
import java.util.Objects;

import org.postern.api.model.MailAddress;

/**
 * A message to a user: plain text and HTML side by side, with attachments (multipart/mixed, RFC 2046 section 5.1.3).
 *
 * @param messageId   with angle brackets, unique (RFC 5322 section 3.6.4)
 * @param bouncesTo   the envelope sender: who is told if it cannot be delivered (RFC 5321 section 4.4)
 * @param attachments in their order
 */
public record Mailing(String messageId, Correspondent from, Correspondent to, MailAddress bouncesTo, String subject,
		String text, String html, List<Attachment> attachments) {

	/** @throws IllegalArgumentException if the subject or a name has a line break in it, or the id is none */
	public Mailing {
		Objects.requireNonNull(from);
		Objects.requireNonNull(to);
		Objects.requireNonNull(bouncesTo);
		Objects.requireNonNull(text);
		Objects.requireNonNull(html);
		HeaderText.requireOneLine(subject, "The subject");
		attachments = List.copyOf(attachments);
		Letter.requireMessageId(messageId);
		if (!envelopeId(messageId).matches("[A-Za-z0-9.-]{1,100}")) {
			throw new IllegalArgumentException("'" + messageId + "' makes no envelope id");
		}
	}

	/** By which mail servers name it in their reports (RFC 3461 section 4.4): the Message-ID up to its at sign. */
	public String envelopeId() {
		return envelopeId(messageId);
	}

	/** @param messageId of a mailing */
	public static String envelopeId(String messageId) {
		return messageId.substring(1, messageId.indexOf('@'));
	}
}
