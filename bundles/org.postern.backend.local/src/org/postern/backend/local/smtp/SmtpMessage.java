package org.postern.backend.local.smtp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.backend.local.LocalMail;
import org.postern.backend.local.maildir.Mailbox;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/**
 * A message on its way in. Strangers may send to accounts of this server on a relay port; everything else asks for a
 * login. What goes to other domains rests in the outbox.
 */
final class SmtpMessage implements MessageHandler {

	private final MessageContext context;
	private final Listener listener;
	private final LocalMail mail;
	private final List<Mailbox> recipients = new ArrayList<>();
	private String sender = "";

	SmtpMessage(MessageContext context, Listener listener, LocalMail mail) {
		this.context = context;
		this.listener = listener;
		this.mail = mail;
	}

	private boolean isKnown() {
		return context.getAuthenticationHandler().isPresent();
	}

	@Override
	public void from(String from) throws RejectException {
		if (listener.role() != Role.RELAY && !isKnown()) {
			throw new RejectException(530, "5.7.0 Authentication required");
		}
		sender = from;
	}

	@Override
	public void recipient(String recipient) throws RejectException {
		MailAddress address = parse(recipient);
		if (!mail.isLocal(address.domain())) {
			if (!isKnown()) {
				throw new RejectException(550, "5.7.1 Relaying denied: log in to send to other domains");
			}
			recipients.add(mail.store().outbox());
			return;
		}
		Optional<MailAddress> account = account(address);
		recipients.add(mail.store().mailbox(
				account.orElseThrow(() -> new RejectException(550, "5.1.1 No such mailbox: " + address))));
	}

	private static MailAddress parse(String recipient) throws RejectException {
		try {
			return MailAddress.parse(recipient);
		} catch (IllegalArgumentException e) {
			throw new RejectException(553, "5.1.3 Not an address");
		}
	}

	private Optional<MailAddress> account(MailAddress address) throws RejectException {
		try {
			return mail.accounts().find(address.toString());
		} catch (IOException e) {
			throw new RejectException(451, "4.3.0 Accounts cannot be read now");
		}
	}

	/** Answers only after the message is on disk in every mailbox. */
	@Override
	public String data(InputStream data) throws RejectException, IOException {
		byte[] body = data.readNBytes(LocalMail.MAXIMUM_MESSAGE + 1);
		if (body.length > LocalMail.MAXIMUM_MESSAGE) {
			data.transferTo(java.io.OutputStream.nullOutputStream());
			throw new RejectException(552, "5.3.4 Message too large");
		}
		try {
			for (Mailbox mailbox : recipients.stream().distinct().toList()) {
				mailbox.inbox().add(new ByteArrayInputStream(withPath(body)));
			}
		} catch (IOException e) {
			throw new RejectException(452, "4.3.1 Not stored, try later: " + e.getMessage());
		}
		return "2.0.0 Stored";
	}

	/** RFC 5321 section 4.4: the final delivery notes the sender's path. */
	private byte[] withPath(byte[] body) {
		byte[] path = ("Return-Path: <" + sender + ">\r\n").getBytes(StandardCharsets.UTF_8);
		byte[] whole = new byte[path.length + body.length];
		System.arraycopy(path, 0, whole, 0, path.length);
		System.arraycopy(body, 0, whole, path.length, body.length);
		return whole;
	}

	@Override
	public void done() {
		recipients.clear();
	}
}
