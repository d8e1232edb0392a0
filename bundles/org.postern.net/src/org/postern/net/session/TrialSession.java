package org.postern.net.session;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.postern.net.Transcript;
import org.postern.net.sasl.Credentials;

/** Sessions of a user who is logged in, one for each trial. */
final class TrialSession {

	private final SessionTarget target;
	private final Credentials credentials;
	private final Transcript transcript;
	private final SecretMask mask;

	/** @param lines gets the dialogue, secrets masked */
	TrialSession(SessionTarget target, Credentials credentials, Consumer<String> lines) {
		this.target = target;
		this.credentials = credentials;
		this.mask = new SecretMask(credentials);
		this.transcript = new Transcript(line -> lines.accept(mask.hide(line)));
	}

	/** Something done in a session. */
	interface Work<T> {
		T with(UserSession session) throws IOException;
	}

	/** Stays open until the caller closes it. */
	UserSession open() throws IOException, SessionRefused {
		return LoggedIn.open(target, credentials, transcript);
	}

	/**
	 * @param what   the word for it
	 * @param failed what to make of it where it broke off
	 * @throws InterruptedException if cancelled
	 */
	<T> T run(String what, Work<T> work, Function<TrialFailed, T> failed) throws InterruptedException {
		target.cancellation().check();
		try (UserSession session = open()) {
			T seen = work.with(session);
			leave(session);
			return seen;
		} catch (SessionRefused e) {
			return failed.apply(failed(what, String.join(" / ", e.reply())));
		} catch (IOException e) {
			return failed.apply(broken(what, e));
		}
	}

	/** POP3 does what it was told only when it is left in good order, so the answer is waited for. */
	private void leave(UserSession session) throws InterruptedException {
		try {
			session.quit();
		} catch (IOException e) {
			target.cancellation().check();
			transcript.note("the server had closed the connection already");
		}
	}

	TrialFailed broken(String what, IOException trouble) throws InterruptedException {
		target.cancellation().check();
		if (Thread.interrupted()) {
			throw new InterruptedException("Cancelled");
		}
		return failed(what, String.valueOf(trouble.getMessage()));
	}

	TrialFailed failed(String what, String reply) {
		return new TrialFailed(what, mask.hide(reply));
	}
}
