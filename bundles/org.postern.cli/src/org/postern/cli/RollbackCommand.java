package org.postern.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.Revision;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ChangeService;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "rollback", mixinStandardHelpOptions = true, sortOptions = false, 
		header = "Put back the state that a server had before.", description = {
				"The state before the change that is named; else before one that was",
				"interrupted; else before the last." },
		footerHeading = "%nExamples:%n", footer = { "  postern rollback mail --list", "  postern rollback mail",
				"  postern rollback mail 20260112T101500Z-1" })
final class RollbackCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final ChangeService changes;
	private final ChangeText text;
	private final Progress progress;

	@Parameters(index = "0", paramLabel = "SERVER", description = "The server's name in the site.")
	private String name;

	@Parameters(index = "1", arity = "0..1", paramLabel = "REVISION", description = "The change to undo.")
	private Optional<String> revision = Optional.empty();

	@Option(names = "--list", description = "Only list the revisions, newest first.")
	private boolean list;

	RollbackCommand(Output output, SiteSource sites, ChangeService changes, ChangeText text, Progress progress) {
		this.output = output;
		this.sites = sites;
		this.changes = changes;
		this.text = text;
		this.progress = progress;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		String server = sites.server(site, name).name();
		List<Revision> revisions = changes.revisions(site, server);
		if (list) {
			return list(revisions);
		}
		Revision chosen = choose(site, server, revisions);
		output.line("Putting back the state before " + chosen.id() + ": " + chosen.summary());
		ChangeReport report = changes.restore(site, chosen, progress);
		text.lines(report).forEach(output::line);
		return output.answer("rollback", report.isSuccess() ? ExitCode.FINE : ExitCode.FAILED, PlanText.json(report));
	}

	private int list(List<Revision> revisions) {
		Table table = new Table();
		revisions.forEach(found -> table.row(found.id(), found.created(), found.summary()));
		table.lines().forEach(output::line);
		return output.answer("rollback", ExitCode.FINE,
				Json.object("revisions", JsonModel.all(revisions, RollbackCommand::json)));
	}

	private static Map<String, Object> json(Revision revision) {
		return Json.object("id", revision.id(), "created", revision.created(), "summary", revision.summary());
	}

	private Revision choose(Site site, String server, List<Revision> revisions)
			throws BackendException, CommandException {
		if (revision.isPresent()) {
			return revisions.stream().filter(found -> found.id().equals(revision.get())).findFirst()
					.orElseThrow(() -> CommandException.usage("Server " + server + " has no revision " + revision.get(),
							"See them with: postern rollback " + server + " --list"));
		}
		Optional<Revision> last = changes.interrupted(site, server).or(() -> revisions.stream().findFirst());
		return last.orElseThrow(() -> CommandException.usage("Nothing was ever changed on server " + server,
				"There is nothing to put back."));
	}
}
