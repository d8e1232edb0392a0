package org.postern.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.postern.api.backend.Plan;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ChangeService;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "apply", mixinStandardHelpOptions = true, sortOptions = false, 
		header = "Make a server what its policy says, with proof.", description = {
				"Every listener is proven by a real handshake. If anything fails, the former",
				"state is put back, and proven." }, footerHeading = "%nExamples:%n", footer = {
				"  postern apply mail", "  postern plan mail && postern apply mail --json" })
final class ApplyCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final ChangeService changes;
	private final Progress progress;

	@Parameters(paramLabel = "SERVER", description = "The server's name in the site.")
	private String name;

	ApplyCommand(Output output, SiteSource sites, ChangeService changes, Progress progress) {
		this.output = output;
		this.sites = sites;
		this.changes = changes;
		this.progress = progress;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		Plan plan = changes.plan(site, sites.server(site, name).name());
		PlanText.lines(plan).forEach(output::line);
		ChangeReport report = changes.apply(site, plan, progress);
		PlanText.lines(report).forEach(output::line);
		Map<String, Object> answer = new LinkedHashMap<>(PlanText.json(plan));
		answer.putAll(PlanText.json(report));
		return output.answer("apply", report.isSuccess() ? ExitCode.FINE : ExitCode.FAILED, answer);
	}
}
