package org.postern.core.internal.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Shipment;
import org.postern.api.profile.SigningException;
import org.postern.api.progress.Cancellation;
import org.postern.core.internal.io.LineWriter;
import org.postern.core.internal.issued.PresentProfiles;
import org.postern.core.push.PushException;
import org.postern.core.push.PushListener;
import org.postern.core.push.PushReport;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushState;
import org.postern.core.site.Site;

/** A run under way: its file is held, so that it goes on in one place only. */
record PushRunning(PushTools tools, Site site, String run) {

	private static final Set<PushState> TRIED = EnumSet.of(PushState.WAITING, PushState.FAILED, PushState.UNKNOWN,
			PushState.DELIVERED);

	/** @param open the states of those who are given a profile now */
	PushReport run(Set<PushState> open, PushListener listener, Cancellation cancellation, PushJournal journal)
			throws PushException, InterruptedException {
		try (LineWriter lines = LineWriter.tryOpen(RunFolder.of(site).file(run)).orElseThrow(() -> new PushException(
				"The run " + run + " goes on elsewhere", "Wait until it has ended, then take it up again."))) {
			return run(lines, open, listener, cancellation, journal);
		} catch (ChannelException e) {
			throw new PushException(e.getMessage(), e.remedy() + " Then take the run up again: postern push --resume " + run,
					e);
		} catch (IOException | UncheckedIOException e) {
			throw new PushException("The run " + run + " stopped, for it cannot be written down any more: "
					+ e.getMessage(), "Make room, then take it up again: postern push --resume " + run, e);
		}
	}

	private PushReport run(LineWriter lines, Set<PushState> open, PushListener listener, Cancellation cancellation,
			PushJournal journal) throws IOException, ChannelException, PushException, InterruptedException {
		RunState state = tools.state(site, run);
		PushRequest request = state.request();
		boolean collects = tools.channels().collects(request.way().channel());
		Set<PushState> next = collects ? anew(state, lines) : open;
		int users = (int) state.in(next).count();
		RunLog log = new RunLog(site, tools.issued(), state, lines, listener, users);
		PushWork work = new PushWork(new PresentProfiles(site, tools.profiles()),
				written(request), log, collects, request.limits().atOnce());
		try {
			if (users > 0) {
				ship(work, state, next, cancellation);
			}
		} catch (InterruptedException e) {
			if (!cancellation.isCancelled()) {
				throw e;
			}
		} finally {
			journal.add(site, state.report());
		}
		return state.report();
	}

	private WrittenProfiles written(PushRequest request) throws PushException {
		try {
			return new WrittenProfiles(new ChosenFormats(tools.profiles(), request.formats()), tools.profiles().writer(site));
		} catch (SigningException e) {
			throw new PushException(e.getMessage(), e.remedy() + " Then take the run up again: postern push --resume " + run, e);
		}
	}

	/** An archive that lacks somebody, or of which nobody knows whether it arrived, is made as a whole again. */
	private static Set<PushState> anew(RunState state, LineWriter lines) throws IOException {
		if (state.in(RecordedPushes.UNSETTLED).findAny().isEmpty()) {
			return Set.of();
		}
		lines.append(List.of(RunLines.event(RunLines.ANEW)));
		state.in(TRIED).forEach(user -> state.set(user, PushState.WAITING, "", ""));
		return Set.of(PushState.WAITING);
	}

	/** Where nobody is left there is nothing to be reached either. @param next the states of those whose turn comes */
	private void ship(PushWork work, RunState state, Set<PushState> next, Cancellation cancellation)
			throws IOException, ChannelException, InterruptedException {
		Publication way = state.request().way();
		Throttle throttle = new Throttle(state.request().limits().perMinute());
		try (Shipment shipment = tools.channels().ship(site, way.channel(), way.settings(), work.progress())) {
			work.run(state.in(next).mapToObj(user -> new PushWork.Turn(user, state.row(user).user())), shipment, throttle,
					cancellation);
		}
	}
}
