package org.postern.core.internal.push;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.postern.api.profile.Delivery;
import org.postern.core.internal.io.LineWriter;
import org.postern.core.issued.IssuedList;
import org.postern.core.issued.IssuedProfile;
import org.postern.core.push.PushListener;
import org.postern.core.push.PushState;
import org.postern.core.site.Site;

/** Writes down what becomes of each user, on disk before anybody is told. Thread-safe. */
final class RunLog {

	private final Site site;
	private final IssuedList issued;
	private final RunState state;
	private final LineWriter lines;
	private final PushListener listener;
	private final int total;
	private final Clock clock = Clock.systemUTC();
	private final AtomicInteger done = new AtomicInteger();

	RunLog(Site site, IssuedList issued, RunState state, LineWriter lines, PushListener listener, int total) {
		this.site = site;
		this.issued = issued;
		this.state = state;
		this.lines = lines;
		this.listener = listener;
		this.total = total;
	}

	/**
	 * A user who was given something, and the fingerprint of what it says.
	 *
	 * @param message the Message-ID, or empty
	 * @param channel as the {@link Delivery} names it
	 */
	record Given(int user, String fingerprint, String place, String message, String channel) {
	}

	void begin(int user) throws IOException {
		lines.append(List.of(RunLines.event(RunLines.BEGIN, user, "", "")));
		state.set(user, PushState.UNKNOWN, "", "");
	}

	void failed(int user, String why, String remedy) throws IOException {
		lines.append(List.of(RunLines.event(RunLines.FAILED, user, why, remedy)));
		tell(user, PushState.FAILED, why, remedy);
	}

	/** The issued list first: who stands in it was given his profile, whatever the run's file says. */
	void delivered(List<Given> all) throws IOException {
		String channel = state.request().way().channel();
		List<IssuedProfile> entries = new ArrayList<>();
		List<String> events = new ArrayList<>();
		for (Given given : all) {
			if (given.channel.equals(channel)) {
				entries.add(issued(given));
			}
			events.add(RunLines.event(RunLines.DONE, given.user, given.place, ""));
		}
		if (!entries.isEmpty()) {
			issued.add(site, entries);
		}
		lines.append(events);
		all.forEach(given -> tell(given.user, PushState.DELIVERED, given.place, ""));
	}

	private IssuedProfile issued(Given given) throws IOException {
		return new IssuedProfile(clock.instant().truncatedTo(ChronoUnit.SECONDS), state.row(given.user).user().address(),
				given.channel, given.fingerprint, state.id(), given.message);
	}

	void finishing() throws IOException {
		lines.append(List.of(RunLines.event(RunLines.FINISH)));
	}

	void nothingArrived() throws IOException {
		lines.append(List.of(RunLines.event(RunLines.ANEW)));
	}

	private synchronized void tell(int user, PushState now, String detail, String remedy) {
		listener.finished(state.set(user, now, detail, remedy), done.incrementAndGet(), total);
	}
}
