package org.postern.backend.local.smtp;

import java.io.IOException;

import javax.net.ssl.SSLSocket;

import org.postern.api.model.Listener;
import org.postern.backend.local.LocalMail;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * {@code STARTTLS} (RFC 3207). The library's own command answers first and never looks whether the client has already
 * sent more, which an attacker may have put there (CVE-2011-0411).
 */
final class SmtpUpgrade extends BaseCommand {

	private final Listener listener;
	private final LocalMail mail;

	SmtpUpgrade(Listener listener, LocalMail mail) {
		super("STARTTLS", "Start TLS.");
		this.listener = listener;
		this.mail = mail;
	}

	@Override
	public void execute(String command, Session session) throws IOException, DropConnectionException {
		if (!listener.security().upgrades() || session.isTLSStarted() || session.isAuthenticated()) {
			session.sendResponse("503 5.5.1 TLS is not offered here and now");
			return;
		}
		if (session.getRawInput().available() > 0) {
			throw new DropConnectionException(421, "4.7.0 Plaintext follows the request for TLS");
		}
		session.sendResponse("220 2.0.0 Begin TLS");
		SSLSocket secured = mail.current().tls().secure(session.getSocket());
		secured.startHandshake();
		session.setSocket(secured);
		session.resetSmtpProtocol();
		session.setTlsStarted(true);
	}
}
