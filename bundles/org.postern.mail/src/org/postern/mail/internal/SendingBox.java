package org.postern.mail.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.postern.api.model.Authentication;
import org.postern.mail.Account;
import org.postern.mail.Found;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

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
	public String send(Writing writing) throws MessagingException {
		writing.bouncesTo().ifPresent(sender -> session.jakarta().getProperties().put("mail.smtp.from", sender));
		MimeMessage message = writing.write(session.jakarta());
		try (SMTPTransport transport = connect()) {
			writing.envelopeId().filter(id -> transport.supportsExtension("DSN")).ifPresent(this::askForReports);
			transport.sendMessage(message, message.getAllRecipients());
			return transport.getLastServerResponse().strip();
		}
	}

	/** Of failures and delays, with the header of the message alone (RFC 3461 section 4). */
	private void askForReports(String id) {
		Properties properties = session.jakarta().getProperties();
		properties.put("mail.smtp.dsn.notify", "FAILURE,DELAY");
		properties.put("mail.smtp.dsn.ret", "HDRS");
		properties.put("mail.smtp.mailextension", "ENVID=" + id);
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

	@Override
	public Optional<Found> find(String folder, String messageId) {
		throw new UnsupportedOperationException("SMTP reads no mail");
	}

	@Override
	public int reports(String folder, Instant since, Consumer<byte[]> taker) {
		throw new UnsupportedOperationException("SMTP reads no mail");
	}

	@Override
	public Optional<Found> remove(String messageId) {
		throw new UnsupportedOperationException("SMTP reads no mail");
	}
}
