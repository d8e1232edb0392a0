package org.postern.net.session;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;

import org.postern.api.rule.Fact;
import org.postern.net.Transcript;
import org.postern.net.sasl.Credentials;

/** The trials over the wire. */
public final class MailboxExamination implements MailboxTrials {

	private final SessionTarget target;
	private final Credentials credentials;
	private final Transcript transcript;
	private final SecretMask mask;

	/** @param lines gets the dialogue, secrets masked */
	public MailboxExamination(SessionTarget target, Credentials credentials, Consumer<String> lines) {
		this.target = Objects.requireNonNull(target);
		this.credentials = Objects.requireNonNull(credentials);
		this.mask = new SecretMask(credentials);
		this.transcript = new Transcript(line -> lines.accept(mask.hide(line)));
	}

	@Override
	public Fact folders(String name) throws InterruptedException {
		FolderDeeds deeds = new FolderDeeds(name);
		Fact seen = examine("folders", session -> new FolderVisit(session, deeds).run());
		if (!(seen instanceof TrialFailed failed) || deeds.isUntouched()) {
			return seen;
		}
		Fact swept = sweep(name);
		boolean clean = swept instanceof FolderTrial after && after.left().isEmpty();
		return deeds.brokenOff(failed.reply(), !clean);
	}

	@Override
	public Fact sweep(String name) throws InterruptedException {
		return examine("folders", session -> new FolderVisit(session, new FolderDeeds(name)).sweep());
	}

	@Override
	public Fact maildrop() throws InterruptedException {
		Fact first = examine("maildrop", session -> new MaildropVisit(session).run());
		if (!(first instanceof MaildropTrial before)) {
			return first;
		}
		Fact again = examine("maildrop", session -> new MaildropVisit(session).ids());
		return again instanceof MaildropTrial after ? before.comparedTo(after) : again;
	}

	@Override
	public Fact size(String address) throws InterruptedException {
		return examine("size", session -> new SizeVisit(session, address).run());
	}

	@Override
	public IdleWatch.Start idle() throws InterruptedException {
		target.cancellation().check();
		try {
			return ImapIdle.begin(LoggedIn.open(target, credentials, transcript));
		} catch (SessionRefused e) {
			return IdleWatch.Start.failed(failed("idle", String.join(" / ", e.reply())));
		} catch (IOException e) {
			return IdleWatch.Start.failed(broken("idle", e));
		}
	}

	/** Something done in a session. */
	private interface Work {
		Fact with(UserSession session) throws IOException;
	}

	private Fact examine(String what, Work work) throws InterruptedException {
		target.cancellation().check();
		try (UserSession session = LoggedIn.open(target, credentials, transcript)) {
			Fact seen = work.with(session);
			leave(session);
			return seen;
		} catch (SessionRefused e) {
			return failed(what, String.join(" / ", e.reply()));
		} catch (IOException e) {
			return broken(what, e);
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

	private TrialFailed broken(String what, IOException trouble) throws InterruptedException {
		target.cancellation().check();
		if (Thread.interrupted()) {
			throw new InterruptedException("Cancelled");
		}
		return failed(what, String.valueOf(trouble.getMessage()));
	}

	private TrialFailed failed(String what, String reply) {
		return new TrialFailed(what, mask.hide(reply));
	}
}
