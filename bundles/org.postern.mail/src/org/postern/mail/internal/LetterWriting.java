package org.postern.mail.internal;

import java.util.Map;

import org.postern.mail.Letter;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** Writes a letter. */
record LetterWriting(Letter letter) implements Writing {

	@Override
	public MimeMessage write(Session session) throws MessagingException {
		MimeMessage message = Writing.message(session, letter.messageId());
		message.setFrom(new InternetAddress(letter.from().toString(), false));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to().toString(), false));
		message.setSubject(letter.subject(), "UTF-8");
		for (Map.Entry<String, String> header : letter.headers().entrySet()) {
			message.setHeader(header.getKey(), header.getValue());
		}
		message.setContent(Writing.alternative(letter.text(), letter.html()));
		message.saveChanges();
		return message;
	}
}
