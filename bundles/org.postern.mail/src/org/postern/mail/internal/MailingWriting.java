package org.postern.mail.internal;

import java.io.UnsupportedEncodingException;
import java.util.Optional;

import org.postern.mail.Attachment;
import org.postern.mail.Correspondent;
import org.postern.mail.Mailing;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/** Writes a mailing: what programs make, which no program shall answer (RFC 3834). */
record MailingWriting(Mailing mailing) implements Writing {

	@Override
	public Optional<String> bouncesTo() {
		return Optional.of(mailing.bouncesTo().toString());
	}

	@Override
	public Optional<String> envelopeId() {
		return Optional.of(mailing.envelopeId());
	}

	@Override
	public MimeMessage write(Session session) throws MessagingException {
		MimeMessage message = Writing.message(session, mailing.messageId());
		message.setFrom(address(mailing.from()));
		message.setRecipient(Message.RecipientType.TO, address(mailing.to()));
		message.setSubject(mailing.subject(), "UTF-8");
		message.setHeader("Auto-Submitted", "auto-generated");
		MimeBodyPart both = new MimeBodyPart();
		both.setContent(Writing.alternative(mailing.text(), mailing.html()));
		MimeMultipart all = new MimeMultipart("mixed");
		all.addBodyPart(both);
		for (Attachment attachment : mailing.attachments()) {
			all.addBodyPart(part(attachment));
		}
		message.setContent(all);
		message.saveChanges();
		return message;
	}

	private static InternetAddress address(Correspondent somebody) throws MessagingException {
		InternetAddress address = new InternetAddress(somebody.address().toString(), false);
		try {
			if (!somebody.name().isBlank()) {
				address.setPersonal(somebody.name(), "UTF-8");
			}
			return address;
		} catch (UnsupportedEncodingException e) {
			throw new IllegalStateException("Every Java has UTF-8", e);
		}
	}

	/** In base64, so that not a line end of it changes on the way: signatures depend on that. */
	private static MimeBodyPart part(Attachment attachment) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
		part.setFileName(attachment.name());
		part.setDisposition(Part.ATTACHMENT);
		part.setHeader("Content-Transfer-Encoding", "base64");
		return part;
	}
}
