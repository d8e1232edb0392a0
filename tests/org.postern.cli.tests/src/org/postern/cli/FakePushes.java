package org.postern.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.postern.api.backend.NeededSecret;
import org.postern.api.model.Publication;
import org.postern.api.progress.Cancellation;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.core.push.PushException;
import org.postern.core.push.PushLimits;
import org.postern.core.push.PushListener;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushReport;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushRow;
import org.postern.core.push.PushRun;
import org.postern.core.push.PushService;
import org.postern.core.push.PushState;
import org.postern.core.push.UserList;
import org.postern.core.push.UserLists;
import org.postern.core.push.UserSource;
import org.postern.core.site.Site;

/** Remembers what was asked; refuses users of other domains, and delivers to the others as it is told. */
final class FakePushes implements PushService, UserLists {

	static final Instant STARTED = Instant.parse("2026-07-01T10:00:00Z");

	final List<String> asked = new ArrayList<>();
	UserList list = new UserList(List.of(), List.of());
	PushState outcome = PushState.DELIVERED;

	@Override
	public List<Setting<?>> directorySettings() {
		return List.of(new Setting<>("base", "Base", "For tests.", new SettingType.Text(), "", false));
	}

	@Override
	public List<NeededSecret> secrets(SettingValues directory) {
		return List.of(new NeededSecret("directory-password", "Password", "directory/x"));
	}

	@Override
	public UserList read(UserSource source, Cancellation cancellation) {
		asked.add(source.toString());
		return list;
	}

	@Override
	public PushPreview preview(Site site, UserList users, PushRequest request) {
		return new PushPreview(request, users.users().stream().map(user -> site.domain(user.address().domain()).isPresent()
				? new PushRow(user, PushState.WAITING, "autoconfig", "")
				: new PushRow(user, PushState.REFUSED, "no domain of this site", "Add it.")).toList(), users.problems());
	}

	@Override
	public PushReport push(Site site, PushPreview accepted, PushListener listener, Cancellation cancellation) {
		asked.add("push over " + accepted.request().way().channel() + " "
				+ accepted.request().way().settings().values() + " " + accepted.request().limits());
		return new PushReport("r1", STARTED, accepted.request(), accepted.rows().stream().map(this::done).toList());
	}

	private PushRow done(PushRow row) {
		return row.state() == PushState.WAITING ? new PushRow(row.user(), outcome, "=where", "") : row;
	}

	@Override
	public PushReport resume(Site site, String run, boolean unknownToo, PushListener listener, Cancellation cancellation)
			throws PushException {
		asked.add("resume " + run + (unknownToo ? ", the unknown too" : ""));
		return report(site, run);
	}

	@Override
	public PushReport report(Site site, String run) throws PushException {
		if (!run.equals("r1")) {
			throw new PushException("There is no run '" + run + "' in this site", "See --runs.");
		}
		PushRequest request = new PushRequest(new Publication("folder", SettingValues.empty()),
				List.of(), PushLimits.usual(), false);
		return new PushReport("r1", STARTED, request,
				list.users().stream().map(user -> new PushRow(user, outcome, "", "")).toList());
	}

	@Override
	public List<PushRun> runs(Site site) {
		return Stream.of(new PushRun("r1", STARTED, "folder", 3, 1)).toList();
	}
}
