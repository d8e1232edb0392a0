package org.postern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.core.profile.ProfileService;
import org.postern.core.push.PushLimits;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushReport;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushRun;
import org.postern.core.push.PushService;
import org.postern.core.push.PushState;
import org.postern.core.push.UserList;
import org.postern.core.push.UserProblem;
import org.postern.core.signing.ProfileSigning;
import org.postern.core.site.Site;
import org.postern.core.text.Count;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "push", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Give many users their profiles, each once.", description = {
				"Reads who they are, and pushes to each a profile of his own. What was begun is",
				"kept in the site's state folder: a run that was interrupted is taken up again",
				"with --resume, and nobody is given a profile twice." },
		footerHeading = "%nExamples:%n", footer = { 
				"  postern push --users users.csv --channel zip --to profiles.zip --preview",
				"  postern push --users users.csv --channel mail --per-minute 60",
				"  postern push --ldap ldap.example.org --ldap-set base=ou=people,dc=example,dc=org --to out",
				"  postern push --outdated --domain example.org --channel mail",
				"  postern push --bounced --channel mail", "  postern push --runs",
				"  postern push --resume 20260701-101500 --report report.csv" })
final class PushCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final ProfileService profiles;
	private final ProfileSigning signing;
	private final PushService pushes;
	private final PushUsers.Sources sources;
	private final PushProgress progress;

	@Mixin
	private final PushUsers users = new PushUsers();

	@Mixin
	private final ChannelOptions channel = new ChannelOptions();

	@Option(names = "--format", split = ",", paramLabel = "F", description = "In which formats. If none is named, those with "
			+ "which a person sets up "
			+ "his mail: Apple's profile, and the set-up sheet in his language. 'all': whatever there "
			+ "is to say to a user.")
	private List<String> formats = List.of();

	@Option(names = "--at-once", paramLabel = "N", description = "How many users at a time (default: 4).")
	private int atOnce = PushLimits.usual().atOnce();

	@Option(names = "--per-minute", paramLabel = "N", description = "How many users in a minute at most.")
	private int perMinute;

	@Option(names = "--again", description = "Also those who hold the present profile already.")
	private boolean again;

	@Option(names = "--skip-refused", description = "Go on although some users or rows are refused.")
	private boolean skipRefused;

	@Option(names = "--preview", description = "Show who would be given what, and do nothing.")
	private boolean preview;

	@Option(names = "--runs", description = "List the runs of this site.")
	private boolean runs;

	@Option(names = "--resume", paramLabel = "RUN", description = "Take a run up again: those who wait, or failed.")
	private Optional<String> resumed = Optional.empty();

	@Option(names = "--unknown-too", description = "With --resume: also those of whom nobody knows whether they were "
			+ "reached.")
	private boolean unknownToo;

	@Option(names = "--report", paramLabel = "FILE", description = "Write a row for each user: .csv, or .jsonl for JSON lines.")
	private Optional<Path> report = Optional.empty();

	PushCommand(Output output, SiteSource sites, ProfileService profiles, ProfileSigning signing,
			PushService pushes, PushUsers.Sources sources) {
		this.output = output;
		this.sites = sites;
		this.profiles = profiles;
		this.signing = signing;
		this.pushes = pushes;
		this.sources = sources;
		this.progress = new PushProgress(sources.shell(), output);
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		if (runs) {
			return list(pushes.runs(site));
		}
		Optional<PushReportFile> file = report.isPresent()
				? Optional.of(PushReportFile.of(sources.shell(), report.get())) : Optional.empty();
		return resumed.isPresent()
				? ended(pushes.resume(site, resumed.get(), unknownToo, progress, sources.cancellation()), List.of(), file)
				: push(site, file);
	}

	private int push(Site site, Optional<PushReportFile> file) throws Exception {
		PushPreview shown = preview(site);
		output.message(SigningText.note(signing.state(site)));
		boolean idle = shown.count(PushState.WAITING) == 0;
		return preview || idle || !accepts(shown) ? previewed(shown, file)
				: ended(pushes.push(site, shown, progress, sources.cancellation()), shown.problems(), file);
	}

	private PushPreview preview(Site site) throws Exception {
		UserList list = users.read(site, sources);
		PushLimits limits = CommandException.typed(() -> new PushLimits(atOnce, perMinute));
		return pushes.preview(site, list,
				new PushRequest(channel.read(sources.shell(), profiles), formats, limits, again));
	}

	private boolean accepts(PushPreview shown) {
		return skipRefused || shown.count(PushState.REFUSED) == 0 && shown.problems().isEmpty();
	}

	private int list(List<PushRun> all) {
		Table table = new Table();
		all.forEach(run -> table.row(run.id(), run.channel(), Count.of(run.users(), "user", "users"),
				run.open() == 0 ? "whole" : run.open() + " open"));
		table.lines().forEach(output::line);
		return output.answer("push", ExitCode.FINE, Json.object("runs", JsonModel.all(all, PushJson::run)));
	}

	private int previewed(PushPreview shown, Optional<PushReportFile> file) throws Exception {
		PushText.lines(shown).forEach(output::line);
		if (file.isPresent()) {
			file.get().write(shown.rows());
		}
		boolean accepted = accepts(shown);
		if (!preview && !accepted) {
			output.problem("Nothing was pushed, for some users are refused",
					"Correct the list, or push to the others with --skip-refused.");
		}
		return output.answer("push", accepted ? ExitCode.FINE : ExitCode.FINDINGS, PushJson.preview(shown));
	}

	/** @param leftOut the rows of the list that name nobody: to go on without them is not to forget them */
	private int ended(PushReport done, List<UserProblem> leftOut, Optional<PushReportFile> file) throws Exception {
		progress.clear();
		PushText.lines(done, leftOut).forEach(output::line);
		if (file.isPresent()) {
			file.get().write(done.rows());
		}
		if (!done.isWhole()) {
			output.problem("The run " + done.run() + " is not whole",
					"Take it up again: postern push --resume " + done.run());
		}
		int exitCode = sources.cancellation().isCancelled() ? ExitCode.CANCELLED
				: done.isWhole() ? ExitCode.FINE : ExitCode.FINDINGS;
		return output.answer("push", exitCode, PushJson.report(done, leftOut));
	}
}
