package org.postern.cli;

import java.util.concurrent.Callable;

import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionReport.MailboxRetention;
import org.postern.core.retention.RetentionService;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "retention", mixinStandardHelpOptions = true, sortOptions = false, 
		header = "Remove the mail that the policy lets go.", description = {
				"Mail whose hold or expire period is over. Look at --dry-run first: what is",
				"removed does not come back." }, footerHeading = "%nExamples:%n", footer = {
				"  postern retention mail --dry-run", "  postern retention mail" })
final class RetentionCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final RetentionService retention;

	@Parameters(paramLabel = "SERVER", description = "The server's name in the site.")
	private String name;

	@Option(names = { "-n", "--dry-run" }, description = "Only say what would be removed.")
	private boolean dryRun;

	RetentionCommand(Output output, SiteSource sites, RetentionService retention) {
		this.output = output;
		this.sites = sites;
		this.retention = retention;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		String server = sites.server(site, name).name();
		RetentionReport report = retention.run(site, server, dryRun);
		show(server, report);
		return output.answer("retention", ExitCode.FINE,
				Json.object("server", server, "dryRun", report.dryRun(), "messages", report.messages(), "bytes",
						report.bytes(), "mailboxes", JsonModel.all(report.mailboxes(), JsonModel::mailbox)));
	}

	private void show(String server, RetentionReport report) {
		output.line(server + ": " + (report.dryRun() ? "would remove " : "removed ")
				+ FindingText.count(report.messages(), "message", "messages") + " ("
				+ FindingText.count(Math.toIntExact(report.bytes() / 1024), "KiB", "KiB") + ") in "
				+ FindingText.count(report.mailboxes().size(), "mailbox", "mailboxes"));
		Table table = new Table();
		report.mailboxes().forEach(mailbox -> table.row("  " + mailbox.mailbox(), mailbox.released() + " no longer held",
				mailbox.expired() + " expired", mailbox.stillHeld() + " still held", oldest(mailbox)));
		table.lines().forEach(output::line);
	}

	private static String oldest(MailboxRetention mailbox) {
		return mailbox.oldest().map(time -> "oldest of " + time).orElse("");
	}
}
