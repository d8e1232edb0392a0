package org.postern.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ChangeService;
import org.postern.core.change.GroupChangeService;
import org.postern.core.change.GroupPlan;
import org.postern.core.change.GroupReport;
import org.postern.core.change.Waves;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "apply", mixinStandardHelpOptions = true, sortOptions = false, 
		header = "Make servers what their policies say, with proof.", description = {
				"Every listener is proven by a real handshake. If anything fails, the former",
				"state is put back, and proven. Several servers are planned before any is",
				"touched, and changed in waves; after a wave with a failure no other begins." },
		footerHeading = "%nExamples:%n", footer = { "  postern apply mail",
				"  postern plan mail && postern apply mail --json", "  postern apply --all --wave 1,5,20",
				"  postern apply mail2 mail3 --policy-of mail1", "  postern apply --finish mail" })
final class ApplyCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final ChangeService changes;
	private final GroupChangeService groups;
	private final ChangeText text;
	private final Progress progress;

	@Mixin
	private final ServerGroup group = new ServerGroup();

	@Option(names = "--wave", split = ",", paramLabel = "N", description = "Of several servers: so many at a time, in the "
			+ "first wave, the second and so on; the last number holds for all that follow (default: 1,10).")
	private List<Integer> waves = Waves.USUAL.sizes();

	@Option(names = "--finish", description = "Bring a change to its end that was interrupted: keep it where the server is "
			+ "as the policy says, else undo it and apply anew.")
	private boolean finish;

	ApplyCommand(Output output, SiteSource sites, ChangeService changes, GroupChangeService groups,
			ChangeText text, Progress progress) {
		this.output = output;
		this.sites = sites;
		this.changes = changes;
		this.groups = groups;
		this.text = text;
		this.progress = progress;
	}

	@Override
	public Integer call() throws Exception {
		group.check();
		Site site = sites.load();
		List<String> servers = group.servers(sites, site);
		if (finish) {
			return finish(site, servers);
		}
		return group.isOne() ? one(site, servers.getFirst()) : several(site, servers);
	}

	private int one(Site site, String server) throws Exception {
		Plan plan = changes.plan(site, server);
		PlanText.lines(plan).forEach(output::line);
		return answer(changes.apply(site, plan, progress), PlanText.json(plan));
	}

	private int answer(ChangeReport report, Map<String, Object> plan) {
		text.lines(report).forEach(output::line);
		Map<String, Object> answer = new LinkedHashMap<>(plan);
		answer.putAll(PlanText.json(report));
		return output.answer("apply", report.isSuccess() ? ExitCode.FINE : ExitCode.FAILED, answer);
	}

	private int finish(Site site, List<String> servers) throws Exception {
		if (!group.isOne()) {
			throw CommandException.usage("One change is finished at a time", "Name one server: postern apply --finish SERVER.");
		}
		String server = servers.getFirst();
		Revision open = changes.interrupted(site, server)
				.orElseThrow(() -> CommandException.usage("No change to server " + server + " was interrupted",
						"Apply as usual: postern apply " + server + "."));
		output.line(server + ": finishing what was begun " + open.created() + ": " + open.summary());
		return answer(changes.finish(site, open, progress), Json.object("server", server));
	}

	private int several(Site site, List<String> servers) throws Exception {
		Waves sizes = CommandException.typed(() -> new Waves(waves));
		Site stated = group.stated(sites, site, groups);
		GroupPlan plan = groups.plan(stated, servers, progress.cancellation());
		GroupText.lines(plan).forEach(output::line);
		if (!plan.isWhole()) {
			output.message("Nothing was changed, for not every server has a plan.");
			return output.answer("apply", ExitCode.FAILED, GroupText.json(plan));
		}
		if (group.sharesPolicy()) {
			groups.state(stated, servers);
		}
		GroupReport report = groups.apply(stated, plan, sizes, progress);
		GroupText.lines(report).forEach(output::line);
		return output.answer("apply", report.isSuccess() ? ExitCode.FINE : ExitCode.FAILED, GroupText.json(plan, report));
	}
}
