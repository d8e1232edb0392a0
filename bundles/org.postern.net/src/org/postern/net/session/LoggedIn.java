package org.postern.net.session;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.postern.net.Transcript;
import org.postern.net.sasl.Credentials;

/** Opens sessions in which the user is logged in, by the best way that the server offers. */
final class LoggedIn {

	private LoggedIn() {
	}

	static UserSession open(SessionTarget target, Credentials credentials, Transcript transcript)
			throws IOException, SessionRefused {
		UserSession session = UserSession.open(target, transcript);
		try {
			logIn(session, credentials);
			return session;
		} catch (IOException | SessionRefused | RuntimeException e) {
			session.close();
			throw e;
		}
	}

	private static void logIn(UserSession session, Credentials credentials) throws IOException, SessionRefused {
		Optional<LoginWay> way = new LoginWays(session.capabilities(), session.ownWay(),
				session.target().endpoint().security(), credentials).ways().stream().findFirst();
		if (way.isEmpty()) {
			throw new SessionRefused(LoginResult.MECHANISM_REFUSED, List.of("No login is offered that fits"));
		}
		LoginAttempt attempt = new LoginDriver(session, credentials).attempt(way.get());
		if (!attempt.isAccepted()) {
			throw new SessionRefused(attempt.result(), attempt.reply());
		}
	}
}
