package org.postern.cli;

import java.util.concurrent.Callable;

import org.postern.api.backend.Plan;
import org.postern.core.change.ChangeService;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "plan", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Show what would change on a server.", description = "It changes nothing.", footerHeading = "%nExamples:%n",
		footer = { "  postern plan mail", "  postern plan mail --json | jq '.changes | length'" })
final class PlanCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final ChangeService changes;

	@Parameters(paramLabel = "SERVER", description = "The server's name in the site.")
	private String name;

	@Mixin
	private final FailOn failOn = new FailOn();

	PlanCommand(Output output, SiteSource sites, ChangeService changes) {
		this.output = output;
		this.sites = sites;
		this.changes = changes;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		Plan plan = changes.plan(site, sites.server(site, name).name());
		PlanText.lines(plan).forEach(output::line);
		return output.answer("plan", failOn.exitCode(plan.findings()), PlanText.json(plan));
	}
}
