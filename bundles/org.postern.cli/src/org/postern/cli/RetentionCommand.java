package org.postern.cli;

import java.util.concurrent.Callable;

import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionReport.MailboxRetention;
import org.postern.core.retention.RetentionService;
import org.postern.core.site.Site;
import org.postern.core.text.Count;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "retention", mixinStandardHelpOptions = true, sortOptions = false, 
		header = "Remove the mail that the policy lets go.", description = {
				"Mail whose hold or expire period is over. Look at --dry-run first: what is",
				"removed does not come back. A run that would remove more than --at-most",
				"messages removes nothing." }, footerHeading = "%nExamples:%n", footer = {
				"  postern retention mail --dry-run", "  postern retention mail",
				"  postern retention mail --at-most 20000" })
final class RetentionCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final RetentionService retention;

	@Parameters(paramLabel = "SERVER", description = "The server's name in the site.")
	private String name;

	@Option(names = { "-n", "--dry-run" }, description = "Only say what would be removed.")
	private boolean dryRun;

	@Option(names = "--at-most", paramLabel = "N", defaultValue = "1000",
			description = "Remove nothing if it would be more than N messages (default: 1000).")
	private int most;

	RetentionCommand(Output output, SiteSource sites, RetentionService retention) {
		this.output = output;
		this.sites = sites;
		this.retention = retention;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		String server = sites.server(site, name).name();
		if (!dryRun) {
			guard(retention.run(site, server, true));
		}
		RetentionReport report = retention.run(site, server, dryRun);
		show(server, report);
		return output.answer("retention", ExitCode.FINE,
				Json.object("server", server, "dryRun", report.dryRun(), "messages", report.messages(), "bytes",
						report.bytes(), "mailboxes", JsonModel.all(report.mailboxes(), JsonModel::mailbox)));
	}

	/** A period that was mistyped shall not empty mailboxes. */
	private void guard(RetentionReport expected) throws CommandException {
		if (expected.messages() > most) {
			throw CommandException.failed("This would remove " + Count.of(expected.messages(), "message", "messages") + ", more than " + most
					+ ", so nothing was removed", "Look at 'postern retention " + name + " --dry-run'. If that is meant: --at-most "
					+ expected.messages() + ".");
		}
	}

	private void show(String server, RetentionReport report) {
		output.line(server + ": " + (report.dryRun() ? "would remove " : "removed ")
				+ Count.of(report.messages(), "message", "messages") + " ("
				+ Count.of(report.bytes() / 1024, "KiB", "KiB") + ") in "
				+ Count.of(report.mailboxes().size(), "mailbox", "mailboxes"));
		Table table = new Table();
		report.mailboxes().forEach(mailbox -> table.row("  " + mailbox.mailbox(), mailbox.released() + " no longer held",
				mailbox.expired() + " expired", mailbox.stillHeld() + " still held", oldest(mailbox)));
		table.lines().forEach(output::line);
	}

	private static String oldest(MailboxRetention mailbox) {
		return mailbox.oldest().map(time -> "oldest of " + time).orElse("");
	}
}
