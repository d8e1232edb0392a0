package org.postern.backend.local.smtp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.backend.local.LocalMail;
import org.postern.backend.local.net.Latin;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/**
 * A message on its way in. Strangers may send to accounts of this server on a relay port; everything else asks for a
 * login. What goes to other domains rests in the outbox.
 */
final class SmtpMessage implements MessageHandler {

	private final MessageContext context;
	private final Listener listener;
	private final LocalMail mail;
	private final Set<MailAddress> accounts = new LinkedHashSet<>();
	private final Set<MailAddress> strangers = new LinkedHashSet<>();
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
		if (mail.isLocal(address.domain())) {
			accounts.add(account(address)
					.orElseThrow(() -> new RejectException(550, "5.1.1 No such mailbox: " + address)));
		} else if (isKnown()) {
			strangers.add(address);
		} else {
			throw new RejectException(550, "5.7.1 Relaying denied: log in to send to other domains");
		}
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
		ClientData text = new ClientData(data, mail.limits().messageBytes());
		try (Delivery delivery = new Delivery()) {
			InputStream next = new SequenceInputStream(new ByteArrayInputStream(new SmtpTrace(context, mail.host()).header(sender)), text);
			for (MailAddress account : accounts) {
				next = delivery.stage(mail.store().mailbox(account), next);
			}
			if (!strangers.isEmpty()) {
				InputStream envelope = new ByteArrayInputStream(envelope());
				delivery.stage(mail.store().outbox(), new SequenceInputStream(envelope, next));
			}
			delivery.accept();
			return "2.0.0 Stored" + (strangers.isEmpty() ? "" : "; what goes to other domains rests in the outbox");
		} catch (ClientData.Refused e) {
			throw refuse(text, 552, "5.3.4 Message too large");
		} catch (IOException e) {
			if (text.hasFailed()) {
				throw e;
			}
			throw refuse(text, 452, "4.3.1 Not stored, try later: " + e.getMessage());
		}
	}

	/** The client sends to the end whatever becomes of it, and may try another message afterwards. */
	private RejectException refuse(ClientData text, int code, String why) throws IOException {
		text.skipAll();
		if (context instanceof Session session) {
			session.resetMailTransaction();
		}
		return new RejectException(code, Latin.oneLine(why));
	}

	/** To whom it would have gone: the header need not say so. */
	private byte[] envelope() {
		String to = strangers.stream().map(MailAddress::toString).collect(Collectors.joining(", "));
		return ("X-Postern-Envelope-To: " + to + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void done() {
		accounts.clear();
		strangers.clear();
	}
}
