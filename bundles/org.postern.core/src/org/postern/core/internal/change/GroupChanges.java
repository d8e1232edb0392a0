package org.postern.core.internal.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.BackendException;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeService;
import org.postern.core.change.GroupChangeService;
import org.postern.core.change.GroupPlan;
import org.postern.core.change.GroupReport;
import org.postern.core.change.MemberPlan;
import org.postern.core.change.MemberReport;
import org.postern.core.change.Waves;
import org.postern.core.internal.net.SideBySide;
import org.postern.core.site.Site;
import org.postern.core.site.SiteDocument;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;

/** Groups of servers, each changed by {@link ChangeService}. */
@Component
public final class GroupChanges implements GroupChangeService {

	/** A server that is asked over SSH keeps a connection; hundreds at a time would look like an attack. */
	private static final int PLANNED_AT_A_TIME = 32;

	private final ChangeService changes;
	private final SiteStore store;

	@Activate
	public GroupChanges(@Reference ChangeService changes, @Reference SiteStore store) {
		this.changes = changes;
		this.store = store;
	}

	@Override
	public Site sharing(Site site, PortPolicy policy, List<String> servers) {
		Site shared = site;
		for (String server : servers) {
			shared = shared.with(site.server(server).orElseThrow().withPolicy(policy));
		}
		return shared;
	}

	@Override
	public void state(Site site, List<String> servers) throws SiteException {
		for (String name : servers) {
			MailServer server = site.server(name).orElseThrow();
			SiteDocument opened = store.open(site.serverFile(name));
			String text = store.render(opened.file(), opened.text(), server);
			if (!text.equals(opened.text())) {
				store.save(opened, text);
			}
		}
	}

	@Override
	public GroupPlan plan(Site site, List<String> servers, Cancellation cancellation) throws InterruptedException {
		List<MemberPlan> plans = new ArrayList<>();
		for (List<String> some : new Waves(List.of(PLANNED_AT_A_TIME)).cut(servers)) {
			cancellation.check();
			plans.addAll(SideBySide.run(
					some.stream().<Callable<MemberPlan>>map(server -> () -> plan(site, server)).toList(), new CancelSource()));
		}
		return new GroupPlan(plans);
	}

	private MemberPlan plan(Site site, String server) {
		try {
			return new MemberPlan(server, Optional.of(changes.plan(site, server)), Optional.empty());
		} catch (BackendException | RuntimeException e) {
			return new MemberPlan(server, Optional.empty(), Optional.of(ChangeFindings.of(e, "planning the change")));
		}
	}

	@Override
	public GroupReport apply(Site site, GroupPlan plan, Waves waves, Progress progress) throws InterruptedException {
		if (!plan.isWhole()) {
			throw new IllegalArgumentException("A group is changed only where there is a plan for each of its servers");
		}
		List<MemberReport> reports = new ArrayList<>();
		boolean failed = false;
		int number = 0;
		for (List<MemberPlan> wave : waves.cut(plan.members())) {
			number++;
			if (failed) {
				reports.addAll(left(wave, number));
			} else {
				progress.cancellation().check();
				List<MemberReport> done = apply(site, wave, number, progress);
				reports.addAll(done);
				failed = !done.stream().allMatch(MemberReport::isSuccess);
			}
		}
		return new GroupReport(reports);
	}

	private static List<MemberReport> left(List<MemberPlan> wave, int number) {
		return wave.stream()
				.map(member -> new MemberReport(member.server(), number, Optional.empty(), Optional.empty())).toList();
	}

	private List<MemberReport> apply(Site site, List<MemberPlan> wave, int number, Progress progress)
			throws InterruptedException {
		CancelSource stop = new CancelSource();
		try (Cancellation.Registration registration = progress.cancellation().onCancel(stop::cancel)) {
			return SideBySide.run(wave.stream().<Callable<MemberReport>>map(member -> () -> apply(site, member, number,
					new MemberProgress(member.server(), progress, stop))).toList(), stop);
		}
	}

	private MemberReport apply(Site site, MemberPlan member, int wave, Progress progress) throws InterruptedException {
		try {
			return new MemberReport(member.server(), wave, Optional.of(changes.apply(site,
					member.plan().orElseThrow(), progress)), Optional.empty());
		} catch (BackendException | RuntimeException e) {
			return new MemberReport(member.server(), wave, Optional.empty(),
					Optional.of(ChangeFindings.of(e, "applying the plan")));
		}
	}

	/** Says of which server it speaks. */
	private record MemberProgress(String server, Progress progress, Cancellation cancellation) implements Progress {

		@Override
		public void step(String what) {
			progress.step(server + ": " + what);
		}
	}
}
