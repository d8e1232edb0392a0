package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.change.GroupChangeService;
import org.postern.core.change.GroupPlan;
import org.postern.core.change.GroupReport;
import org.postern.core.change.MemberPlan;
import org.postern.core.change.MemberReport;
import org.postern.core.change.Waves;
import org.postern.core.site.Site;

/** Groups of which the changes are written down. */
final class FakeGroups implements GroupChangeService {

	final Set<String> unreachable = new TreeSet<>();
	final Set<String> failing = new TreeSet<>();
	private final FakeChanges changes;

	FakeGroups(FakeChanges changes) {
		this.changes = changes;
	}

	@Override
	public Site sharing(Site site, PortPolicy policy, List<String> servers) {
		Site shared = site;
		for (String server : servers) {
			shared = shared.with(shared.server(server).orElseThrow().withPolicy(policy));
		}
		return shared;
	}

	@Override
	public void state(Site site, List<String> servers) {
		changes.done.add("state " + servers);
	}

	@Override
	public GroupPlan plan(Site site, List<String> servers, Cancellation cancellation) {
		return new GroupPlan(servers.stream().map(server -> unreachable.contains(server)
				? new MemberPlan(server, Optional.empty(), Optional.of(Finding.of("change.backend", Severity.ERROR,
						"It cannot be reached", "", "Connect it.")))
				: new MemberPlan(server, Optional.of(changes.plan(site, server)), Optional.empty())).toList());
	}

	@Override
	public GroupReport apply(Site site, GroupPlan plan, Waves waves, Progress progress) {
		List<MemberReport> reports = new ArrayList<>();
		List<List<MemberPlan>> cut = waves.cut(plan.members());
		boolean failed = false;
		for (int wave = 0; wave < cut.size(); wave++) {
			boolean begins = !failed;
			for (MemberPlan member : cut.get(wave)) {
				boolean fails = failing.contains(member.server());
				failed |= fails;
				reports.add(new MemberReport(member.server(), wave + 1,
						begins && !fails ? Optional.of(changes.apply(site, member.plan().orElseThrow(), progress)) : Optional.empty(),
						begins && fails ? Optional.of(Finding.of("change.backend", Severity.ERROR, "It was changed by hand", "",
								"Plan anew.")) : Optional.empty()));
			}
		}
		return new GroupReport(reports);
	}
}
