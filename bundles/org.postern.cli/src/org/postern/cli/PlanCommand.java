package org.postern.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.postern.api.backend.Plan;
import org.postern.api.progress.Cancellation;
import org.postern.core.change.ChangeService;
import org.postern.core.change.GroupChangeService;
import org.postern.core.change.GroupPlan;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "plan", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Show what would change on servers.", description = "It changes nothing.", footerHeading = "%nExamples:%n",
		footer = { "  postern plan mail", "  postern plan --all", "  postern plan mail2 mail3 --policy-of mail1",
				"  postern plan mail --json | jq '.changes | length'" })
final class PlanCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final ChangeService changes;
	private final GroupChangeService groups;
	private final Cancellation cancellation;

	@Mixin
	private final ServerGroup group = new ServerGroup();

	@Mixin
	private final FailOn failOn = new FailOn();

	PlanCommand(Output output, SiteSource sites, ChangeService changes, GroupChangeService groups,
			Cancellation cancellation) {
		this.output = output;
		this.sites = sites;
		this.changes = changes;
		this.groups = groups;
		this.cancellation = cancellation;
	}

	@Override
	public Integer call() throws Exception {
		group.check();
		Site site = sites.load();
		List<String> servers = group.servers(sites, site);
		return group.isOne() ? one(site, servers.getFirst()) : several(site, servers);
	}

	private int one(Site site, String server) throws Exception {
		Plan plan = changes.plan(site, server);
		PlanText.lines(plan).forEach(output::line);
		return output.answer("plan", failOn.exitCode(plan.findings()), PlanText.json(plan));
	}

	private int several(Site site, List<String> servers) throws Exception {
		GroupPlan plan = groups.plan(group.stated(sites, site, groups), servers, cancellation);
		GroupText.lines(plan).forEach(output::line);
		int exitCode = plan.isWhole() ? failOn.exitCode(GroupText.findings(plan)) : ExitCode.FAILED;
		return output.answer("plan", exitCode, GroupText.json(plan));
	}
}
