package org.postern.mail.internal;

import java.util.Date;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** A message, written down when there is a session to write it for. */
interface Writing {

	MimeMessage write(Session session) throws MessagingException;

	/** The envelope sender, where it is not the author. */
	default Optional<String> bouncesTo() {
		return Optional.empty();
	}

	/** By which reports of the message shall name it (RFC 3461 section 4.4); empty where nobody waits for any. */
	default Optional<String> envelopeId() {
		return Optional.empty();
	}

	/** A message that keeps the id it was given. */
	static MimeMessage message(Session session, String id) throws MessagingException {
		MimeMessage message = new MimeMessage(session) {
			@Override
			protected void updateMessageID() throws MessagingException {
				setHeader("Message-ID", id);
			}
		};
		message.setSentDate(new Date());
		return message;
	}

	/** The same as text and as HTML; a program shows the last one that it can (RFC 2046 section 5.1.4). */
	static MimeMultipart alternative(String text, String html) throws MessagingException {
		MimeMultipart both = new MimeMultipart("alternative");
		both.addBodyPart(part(text, "plain"));
		both.addBodyPart(part(html, "html"));
		return both;
	}

	private static MimeBodyPart part(String text, String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(text, "UTF-8", subtype);
		return part;
	}
}
