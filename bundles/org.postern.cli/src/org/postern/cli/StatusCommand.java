package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.postern.api.finding.Finding;
import org.postern.api.model.MailServer;
import org.postern.api.progress.Cancellation;
import org.postern.core.drift.DriftReport;
import org.postern.core.drift.DriftService;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "status", mixinStandardHelpOptions = true, sortOptions = false, 
		header = "Show where policy, server and live ports differ.", footerHeading = "%nExamples:%n", footer = {
				"  postern status", "  postern status mail --fail-on warning --json" })
final class StatusCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final DriftService drift;
	private final Cancellation cancellation;

	@Parameters(arity = "0..*", paramLabel = "SERVER", description = "Which servers; all of them if none is named.")
	private List<String> names = List.of();

	@Mixin
	private final FailOn failOn = new FailOn();

	StatusCommand(Output output, SiteSource sites, DriftService drift, Cancellation cancellation) {
		this.output = output;
		this.sites = sites;
		this.drift = drift;
		this.cancellation = cancellation;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		List<Finding> all = new ArrayList<>();
		List<Map<String, Object>> answers = new ArrayList<>();
		for (MailServer server : sites.servers(site, names)) {
			DriftReport report = drift.drift(site, server.name(), cancellation);
			show(server, report);
			all.addAll(report.findings());
			answers.add(Json.object("server", server.name(), "running", report.running(), "listeners",
					JsonModel.all(report.listeners(), JsonModel::status), "findings",
					JsonModel.all(report.findings(), JsonModel::finding)));
		}
		return output.answer("status", failOn.exitCode(all), Json.object("site", site.folder(), "servers", answers));
	}

	private void show(MailServer server, DriftReport report) {
		output.line(server.name() + " (" + server.host() + "): " + (report.running() ? "running" : "not running"));
		Table table = new Table();
		report.listeners().forEach(status -> table.row("  " + status.state().label(),
				status.listener().protocol(), server.describePort(status.listener().port()),
				status.listener().security().label(), status.observed()));
		table.lines().forEach(output::line);
		FindingText.lines(report.findings(), "  ").forEach(output::line);
	}
}
