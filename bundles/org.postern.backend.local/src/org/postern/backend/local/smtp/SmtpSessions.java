package org.postern.backend.local.smtp;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Security;
import org.postern.backend.local.LocalMail;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/**
 * Knows the session that the present thread serves. SubEthaSMTP asks what logins are offered without saying in which
 * session, and the answer depends on whether TLS is on.
 */
final class SmtpSessions implements SessionHandler {

	private static final int TRY_LATER = 421;

	private final Listener listener;
	private final LocalMail mail;
	private final ThreadLocal<Session> current = new ThreadLocal<>();

	SmtpSessions(Listener listener, LocalMail mail) {
		this.listener = listener;
		this.mail = mail;
	}

	@Override
	public SessionAcceptance accept(Session session) {
		if (!mail.connections().enter()) {
			return SessionAcceptance.failure(TRY_LATER, "4.3.2 Too many connections, try again later");
		}
		current.set(session);
		return SessionAcceptance.success();
	}

	@Override
	public void onSessionEnd(Session session) {
		current.remove();
		mail.connections().leave();
	}

	boolean isSecured() {
		return listener.security() == Security.IMPLICIT_TLS || current.get().isTLSStarted();
	}

	/** Whether login is offered to the session of this thread, as it is now. */
	boolean mayLogIn() {
		return isSecured() || listener.authentication() == Authentication.CLEARTEXT_ALLOWED
				&& listener.security() != Security.STARTTLS_REQUIRED;
	}
}
