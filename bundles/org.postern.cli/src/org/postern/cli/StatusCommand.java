package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.postern.api.finding.Finding;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.progress.Cancellation;
import org.postern.core.drift.DriftReport;
import org.postern.core.drift.DriftService;
import org.postern.core.publish.PublicationCheck;
import org.postern.core.publish.PublishService;
import org.postern.core.signing.ProfileSigning;
import org.postern.core.signing.SigningState;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "status", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Show where policy, server, live ports and what clients find differ.", description = {
				"Besides the servers it looks at what was published for their domains, as",
				"clients would, and counts who was given settings that are outdated." },
		footerHeading = "%nExamples:%n", footer = { "  postern status", "  postern status mail --fail-on warning --json",
				"  postern status --no-clients" })
final class StatusCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final DriftService drift;
	private final PublishService publications;
	private final ProfileSigning signing;
	private final Cancellation cancellation;

	@Parameters(arity = "0..*", paramLabel = "SERVER", description = "Which servers; all of them if none is named.")
	private List<String> names = List.of();

	@Option(names = "--no-clients", description = "Do not look at what clients find.")
	private boolean withoutClients;

	@Mixin
	private final FailOn failOn = new FailOn();

	StatusCommand(Output output, SiteSource sites, DriftService drift, PublishService publications,
			ProfileSigning signing, Cancellation cancellation) {
		this.output = output;
		this.sites = sites;
		this.drift = drift;
		this.publications = publications;
		this.signing = signing;
		this.cancellation = cancellation;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		List<Finding> all = new ArrayList<>();
		List<Map<String, Object>> servers = new ArrayList<>();
		List<MailServer> chosen = sites.servers(site, names);
		for (MailServer server : chosen) {
			servers.add(server(site, server, all));
		}
		Map<String, Object> signed = withoutClients ? Map.of() : signing(site, all);
		List<Map<String, Object>> published = new ArrayList<>();
		List<Domain> domains = chosen.stream().flatMap(server -> site.domainsOf(server).stream()).toList();
		for (Domain domain : withoutClients ? List.<Domain>of() : domains) {
			published(publications.check(site, domain, cancellation), published, all);
		}
		return output.answer("status", failOn.exitCode(all), Json.object("site", site.folder(), "servers", servers,
				"signing", signed, "published", published));
	}

	private Map<String, Object> server(Site site, MailServer server, List<Finding> all) throws InterruptedException {
		DriftReport report = drift.drift(site, server.name(), cancellation);
		show(server, report);
		all.addAll(report.findings());
		return Json.object("server", server.name(), "running", report.running(), "listeners",
				JsonModel.all(report.listeners(), JsonModel::status), "findings",
				JsonModel.all(report.findings(), JsonModel::finding));
	}

	private Map<String, Object> signing(Site site, List<Finding> all) {
		SigningState state = signing.state(site);
		List<Finding> findings = signing.findings(state);
		output.line(SigningText.note(state));
		FindingText.lines(findings, "  ").forEach(output::line);
		all.addAll(findings);
		return Json.object("name", site.signing(), "identity", SigningText.identity(state).map(SigningText::json), "findings",
				JsonModel.all(findings, JsonModel::finding));
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

	/** What is wrong with ports was told with their server. */
	private void published(PublicationCheck check, List<Map<String, Object>> answers, List<Finding> all) {
		if (check.places().isEmpty() && check.findings().isEmpty()) {
			return;
		}
		PublicationCheck fresh = new PublicationCheck(check.domain(), check.places(),
				check.findings().stream().filter(finding -> !finding.id().startsWith("proof.")).toList());
		PublicationText.lines(fresh).forEach(output::line);
		answers.add(PublicationJson.check(fresh));
		all.addAll(fresh.findings());
	}
}
