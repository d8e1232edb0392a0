package org.postern.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.model.AsciiName;
import org.postern.core.bounce.MailOutcome;
import org.postern.core.issued.Holder;
import org.postern.core.issued.IssuedList;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "issued", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Show who was given which profile, and who holds an outdated one.",
		footerHeading = "%nExamples:%n", footer = { "  postern issued", "  postern issued example.org --outdated",
				"  postern issued --bounced",
				"  postern issued --outdated --json | jq -r '.users[].address'" })
final class IssuedCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final IssuedList issued;

	@Parameters(arity = "0..1", paramLabel = "DOMAIN", description = "The users of this domain only.")
	private Optional<String> domain = Optional.empty();

	@Option(names = "--bounced", description = "Only those whose mail came back.")
	private boolean bounced;

	@Option(names = "--outdated", description = "Only those whose profile the policy no longer says.")
	private boolean outdated;

	IssuedCommand(Output output, SiteSource sites, IssuedList issued) {
		this.output = output;
		this.sites = sites;
		this.issued = issued;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		List<Holder> holders = issued.holders(site).stream()
				.filter(holder -> domain.isEmpty() || AsciiName.same(holder.issued().address().domain(), domain.get()))
				.filter(holder -> !bounced || holder.isBounced())
				.filter(holder -> !outdated || holder.isOutdated()).toList();
		Table table = new Table();
		holders.forEach(holder -> table.row(holder.issued().address(), holder.holding().label(), holder.issued().at(),
				holder.issued().channel(), holder.issued().fingerprint(), holder.outcome().map(MailOutcome::inWords).orElse("")));
		table.lines().forEach(output::line);
		if (holders.isEmpty()) {
			output.line("Nobody");
		}
		return output.answer("issued", ExitCode.FINE,
				Json.object("site", site.folder(), "users", JsonModel.all(holders, IssuedCommand::json)));
	}

	private static Map<String, Object> json(Holder holder) {
		return Json.object("address", holder.issued().address(), "holding", holder.holding().label(), "at",
				holder.issued().at(), "channel", holder.issued().channel(), "fingerprint", holder.issued().fingerprint(),
				"run", Optional.of(holder.issued().run()).filter(run -> !run.isEmpty()), "mail", holder.outcome().map(BouncesCommand::json));
	}
}
