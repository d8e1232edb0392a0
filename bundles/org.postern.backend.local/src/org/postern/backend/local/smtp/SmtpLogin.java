package org.postern.backend.local.smtp;

import java.net.InetSocketAddress;
import java.util.List;

import org.postern.api.secret.Secret;
import org.postern.backend.local.LocalMail;
import org.postern.backend.local.accounts.LoginGuard;
import org.subethamail.smtp.AuthenticationHandler;
import org.subethamail.smtp.AuthenticationHandlerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;

/** AUTH PLAIN and LOGIN (RFC 4954), offered only when a password may cross the wire. */
final class SmtpLogin implements AuthenticationHandlerFactory {

	private final LocalMail mail;
	private final SmtpSessions sessions;
	private final EasyAuthenticationHandlerFactory mechanisms;

	SmtpLogin(LocalMail mail, SmtpSessions sessions) {
		this.mail = mail;
		this.sessions = sessions;
		this.mechanisms = new EasyAuthenticationHandlerFactory(this::check);
	}

	@Override
	public List<String> getAuthenticationMechanisms() {
		return sessions.mayLogIn() ? mechanisms.getAuthenticationMechanisms() : List.of();
	}

	@Override
	public AuthenticationHandler create() {
		return mechanisms.create();
	}

	private void check(String user, String password, MessageContext context) throws LoginFailedException {
		InetSocketAddress from = (InetSocketAddress) context.getRemoteAddress();
		try (Secret secret = Secret.of(password)) {
			if (!(mail.guard().login(user, secret, from.getAddress()) instanceof LoginGuard.Outcome.Welcome)) {
				throw new LoginFailedException();
			}
		}
	}
}
