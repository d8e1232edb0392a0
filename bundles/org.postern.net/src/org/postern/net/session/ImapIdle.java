package org.postern.net.session;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;


/** An inbox in which a session idles. */
final class ImapIdle implements IdleWatch {

	private static final Pattern COUNT = Pattern.compile("^\\* ([0-9]{1,9}) (EXISTS|EXPUNGE)", Pattern.CASE_INSENSITIVE);
	private static final Duration LEAVE = Duration.ofMillis(300);

	private final UserSession session;
	private final ImapTalk talk;
	private int before;

	private ImapIdle(UserSession session, ImapTalk talk, int before) {
		this.session = session;
		this.talk = talk;
		this.before = before;
	}

	/** Begins to idle in a session that is logged in, and closes that unless it does. */
	static Start begin(UserSession session) throws IOException {
		boolean kept = false;
		try {
			if (!(session.talk() instanceof ImapTalk talk) || !session.askAgain().has("IDLE")) {
				return Start.notOffered();
			}
			ImapIdle idle = new ImapIdle(session, talk, 0);
			talk.command(session.wire(), "EXAMINE INBOX").lines().forEach(idle::isMore);
			session.wire().begin();
			session.wire().writeLine(talk.nextTag() + " IDLE");
			if (idle.refusal() instanceof UserTalk.Turn.End refused) {
				return Start.failed(new TrialFailed("idle", refused.reply().text()));
			}
			kept = true;
			return new Start(Optional.of(idle), Optional.empty());
		} finally {
			if (!kept) {
				session.close();
			}
		}
	}

	private UserTalk.Turn refusal() throws IOException {
		return talk.turn(session.wire());
	}

	@Override
	public Told await(Duration longest) throws InterruptedException {
		try {
			session.wire().begin(longest);
			boolean more = false;
			while (!more) {
				more = isMore(session.wire().readLine());
			}
			long at = System.nanoTime();
			leave();
			return new Told(Optional.of(at), Optional.empty());
		} catch (SocketTimeoutException e) {
			return Told.nothing();
		} catch (IOException e) {
			session.target().cancellation().check();
			return new Told(Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
		}
	}

	/** Whether a line tells of more messages than before; what another program deletes meanwhile is counted. */
	private boolean isMore(String line) {
		Matcher matcher = COUNT.matcher(line);
		if (!matcher.find()) {
			return false;
		}
		int number = Integer.parseInt(matcher.group(1));
		int was = before;
		before = matcher.group(2).equalsIgnoreCase("EXPUNGE") ? Math.max(0, before - 1) : number;
		return before > was;
	}

	/** Manners only: what was waited for has come. */
	private void leave() {
		try {
			session.wire().begin(LEAVE);
			session.wire().writeLine("DONE");
			talk.end(session.wire());
			session.quit();
		} catch (IOException e) {
			session.note("the server did not end IDLE in good order: " + e.getMessage());
		}
	}

	@Override
	public void close() {
		session.close();
	}
}
