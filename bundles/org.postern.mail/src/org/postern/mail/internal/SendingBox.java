package org.postern.mail.internal;

import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.postern.api.model.Authentication;
import org.postern.mail.Account;
import org.postern.mail.Found;
import org.postern.mail.Letter;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** A user's way to send, by SMTP. */
final class SendingBox implements MailBox {

	private final MailSession session;
	private final boolean login;

	SendingBox(MailSession session, Account account) {
		this.session = session;
		this.login = account.endpoint().authentication() != Authentication.NONE;
	}

	@Override
	public String logIn() throws MessagingException {
		try (SMTPTransport transport = connect()) {
			return "AUTH " + Optional.ofNullable(transport.getExtensionParameter("AUTH")).orElse("");
		}
	}

	@Override
	public String send(Letter letter) throws MessagingException {
		MimeMessage message = write(letter);
		try (SMTPTransport transport = connect()) {
			transport.sendMessage(message, message.getAllRecipients());
			return transport.getLastServerResponse().strip();
		}
	}

	private SMTPTransport connect() throws MessagingException {
		SMTPTransport transport = (SMTPTransport) session.jakarta().getTransport("smtp");
		if (!login) {
			session.connectWithoutLogin(transport);
			return transport;
		}
		session.connect(transport);
		if (!transport.supportsExtension("AUTH")) {
			transport.close();
			throw new AuthenticationFailedException("No login is offered: the server announces no AUTH");
		}
		return transport;
	}

	private MimeMessage write(Letter letter) throws MessagingException {
		MimeMessage message = new IdentifiedMessage(session, letter.messageId());
		message.setFrom(new InternetAddress(letter.from().toString(), false));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to().toString(), false));
		message.setSubject(letter.subject(), "UTF-8");
		message.setSentDate(new Date());
		for (Map.Entry<String, String> header : letter.headers().entrySet()) {
			message.setHeader(header.getKey(), header.getValue());
		}
		MimeMultipart both = new MimeMultipart("alternative");
		both.addBodyPart(part(letter.text(), "plain"));
		both.addBodyPart(part(letter.html(), "html"));
		message.setContent(both);
		message.saveChanges();
		return message;
	}

	private static MimeBodyPart part(String text, String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(text, "UTF-8", subtype);
		return part;
	}

	/** A message that keeps the id it was given. */
	private static final class IdentifiedMessage extends MimeMessage {

		private final String id;

		IdentifiedMessage(MailSession session, String id) {
			super(session.jakarta());
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", id);
		}
	}

	@Override
	public Optional<Found> find(String folder, String messageId) {
		throw new UnsupportedOperationException("SMTP reads no mail");
	}

	@Override
	public Optional<Found> remove(String messageId) {
		throw new UnsupportedOperationException("SMTP reads no mail");
	}
}
