package org.postern.core.internal.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.SigningException;
import org.postern.api.progress.Cancellation;
import org.postern.core.issued.IssuedList;
import org.postern.core.journal.Journal;
import org.postern.core.profile.ProfileChannels;
import org.postern.core.profile.ProfileService;
import org.postern.core.push.PushException;
import org.postern.core.push.PushListener;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushReport;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushRun;
import org.postern.core.push.PushService;
import org.postern.core.push.PushState;
import org.postern.core.push.UserList;
import org.postern.core.site.Site;

/** Pushes to many users, and remembers how far it is in the site's state folder. */
@Component
public final class RecordedPushes implements PushService {

	private static final Set<PushState> OPEN = EnumSet.of(PushState.WAITING, PushState.FAILED);
	/** Nobody knows that they were given anything. */
	static final Set<PushState> UNSETTLED = EnumSet.of(PushState.WAITING, PushState.FAILED, PushState.UNKNOWN);

	private final PushTools tools;
	private final PushJournal journal;

	@Activate
	public RecordedPushes(@Reference(policyOption = ReferencePolicyOption.GREEDY) ProfileService profiles,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) ProfileChannels channels,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) IssuedList issued,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) Journal journal) {
		this.tools = new PushTools(profiles, channels, issued);
		this.journal = new PushJournal(journal, Clock.systemUTC());
	}

	@Override
	public PushPreview preview(Site site, UserList users, PushRequest request) throws PushException {
		requireFormats(request.formats());
		try {
			tools.profiles().writer(site);
			tools.channels().secrets(request.way().channel(), request.way().settings()); // they have to make sense
			boolean reachesUsers = tools.channels().reachesUsers(request.way().channel());
			return PushPlanner.of(tools, site, request, reachesUsers).preview(users);
		} catch (ChannelException e) {
			throw new PushException(e.getMessage(), e.remedy(), e);
		} catch (SigningException e) {
			throw new PushException(e.getMessage(), e.remedy(), e);
		} catch (IOException | UncheckedIOException e) {
			throw unreadable(e);
		}
	}

	private void requireFormats(List<String> wanted) throws PushException {
		if (wanted.equals(PushRequest.EVERY_FORMAT)) {
			return;
		}
		List<String> installed = tools.profiles().formats().stream().map(FormatInfo::id).toList();
		Optional<String> unknown = wanted.stream().filter(format -> !installed.contains(format)).findFirst();
		if (unknown.isPresent()) {
			throw new PushException("There is no format '" + unknown.get() + "'",
					"Formats are: " + String.join(", ", installed) + "; 'all' alone for all of them.");
		}
	}

	@Override
	public PushReport push(Site site, PushPreview accepted, PushListener listener, Cancellation cancellation)
			throws PushException, InterruptedException {
		try {
			String run = RunFolder.of(site).create(accepted, Clock.systemUTC().instant());
			return new PushRunning(tools, site, run).run(OPEN, listener, cancellation, journal);
		} catch (IOException | UncheckedIOException e) {
			throw new PushException("The run cannot be written down, so nobody was given anything: " + e.getMessage(),
					"Check free space and permissions of " + site.state() + ".", e);
		}
	}

	@Override
	public PushReport resume(Site site, String run, boolean unknownToo, PushListener listener, Cancellation cancellation)
			throws PushException, InterruptedException {
		RunFolder.of(site).lines(run);
		return new PushRunning(tools, site, run).run(unknownToo ? UNSETTLED : OPEN, listener, cancellation, journal);
	}

	@Override
	public PushReport report(Site site, String run) throws PushException {
		try {
			return tools.state(site, run).report();
		} catch (IOException | UncheckedIOException e) {
			throw unreadable(e);
		}
	}

	@Override
	public List<PushRun> runs(Site site) throws PushException {
		List<PushRun> runs = new ArrayList<>();
		try {
			for (String id : RunFolder.of(site).ids()) {
				PushReport report = report(site, id);
				int open = (int) UNSETTLED.stream().mapToLong(report::count).sum();
				runs.add(new PushRun(id, report.started(), report.request().way().channel(), report.rows().size(), open));
			}
		} catch (IOException | UncheckedIOException e) {
			throw unreadable(e);
		}
		return runs;
	}

	private static PushException unreadable(Exception e) {
		return new PushException(e.getMessage(), e instanceof UncheckedIOException ? "Make room there; then begin again."
				: "Mend the file, or restore it from a backup.", e);
	}
}
