package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.postern.api.finding.Finding;
import org.postern.api.model.MailServer;
import org.postern.core.policy.PolicyReview;
import org.postern.core.site.Site;
import org.postern.core.text.Count;
import org.postern.plugins.Plugins;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "review", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Say what is wrong or risky in the policies.",
		footerHeading = "%nExamples:%n", footer = { "  postern review", "  postern review mail --fail-on warning",
				"  postern review --json | jq '.servers[].findings[].id'" })
final class ReviewCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final PolicyReview review;
	private final Plugins plugins;

	@Parameters(arity = "0..*", paramLabel = "SERVER", description = "Which servers; all of them if none is named.")
	private List<String> names = List.of();

	@Mixin
	private final FailOn failOn = new FailOn();

	ReviewCommand(Output output, SiteSource sites, PolicyReview review, Plugins plugins) {
		this.output = output;
		this.sites = sites;
		this.review = review;
		this.plugins = plugins;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		List<Finding> installed = plugins.findings();
		if (!installed.isEmpty()) {
			show("plug-ins", installed);
		}
		List<Finding> all = new ArrayList<>(installed);
		List<Map<String, Object>> answers = new ArrayList<>();
		for (MailServer server : sites.servers(site, names)) {
			List<Finding> findings = review.review(server);
			show(server.name(), findings);
			all.addAll(findings);
			answers.add(Json.object("server", server.name(), "findings",
					JsonModel.all(findings, JsonModel::finding)));
		}
		return output.answer("review", failOn.exitCode(all), Json.object("site", site.folder(), "servers", answers,
				"plugins", JsonModel.all(installed, JsonModel::finding)));
	}

	private void show(String what, List<Finding> findings) {
		output.line(what + ": " + Count.of(findings.size(), "finding", "findings"));
		FindingText.lines(findings, "  ").forEach(output::line);
	}
}
