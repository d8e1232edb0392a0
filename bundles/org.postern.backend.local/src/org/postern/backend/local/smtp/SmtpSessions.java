package org.postern.backend.local.smtp;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Security;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/**
 * Knows the session that the present thread serves. SubEthaSMTP asks what logins are offered without saying in which
 * session, and the answer depends on whether TLS is on.
 */
final class SmtpSessions implements SessionHandler {

	private final Listener listener;
	private final ThreadLocal<Session> current = new ThreadLocal<>();

	SmtpSessions(Listener listener) {
		this.listener = listener;
	}

	@Override
	public SessionAcceptance accept(Session session) {
		current.set(session);
		return SessionAcceptance.success();
	}

	@Override
	public void onSessionEnd(Session session) {
		current.remove();
	}

	/** Whether login is offered to the session of this thread, as it is now. */
	boolean mayLogIn() {
		boolean secured = listener.security() == Security.IMPLICIT_TLS || current.get().isTLSStarted();
		return secured || listener.authentication() == Authentication.CLEARTEXT_ALLOWED
				&& listener.security() != Security.STARTTLS_REQUIRED;
	}
}
