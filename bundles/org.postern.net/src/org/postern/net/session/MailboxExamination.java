package org.postern.net.session;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;

import org.postern.api.rule.Fact;
import org.postern.net.sasl.Credentials;

/** The trials over the wire. */
public final class MailboxExamination implements MailboxTrials {

	private final SessionTarget target;
	private final TrialSession sessions;

	/** @param lines gets the dialogue, secrets masked */
	public MailboxExamination(SessionTarget target, Credentials credentials, Consumer<String> lines) {
		this.target = Objects.requireNonNull(target);
		this.sessions = new TrialSession(target, Objects.requireNonNull(credentials), lines);
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
			return ImapIdle.begin(sessions.open());
		} catch (SessionRefused e) {
			return IdleWatch.Start.failed(sessions.failed("idle", String.join(" / ", e.reply())));
		} catch (IOException e) {
			return IdleWatch.Start.failed(sessions.broken("idle", e));
		}
	}

	private Fact examine(String what, TrialSession.Work<Fact> work) throws InterruptedException {
		return sessions.run(what, work, failed -> failed);
	}
}
