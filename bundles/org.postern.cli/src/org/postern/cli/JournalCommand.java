package org.postern.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "journal", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Show who changed what when, newest first.", footerHeading = "%nExamples:%n",
		footer = { "  postern journal", "  postern journal mail --limit 3", "  postern journal mail --commands" })
final class JournalCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final Journal journal;

	@Parameters(arity = "0..1", paramLabel = "SERVER", description = "Only what was done to this server.")
	private Optional<String> name = Optional.empty();

	@Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most N entries (default: 50).")
	private int limit;

	@Option(names = "--commands", description = "Also every script that was run on a server, with the file that has its "
			+ "text.")
	private boolean commands;

	JournalCommand(Output output, SiteSource sites, Journal journal) {
		this.output = output;
		this.sites = sites;
		this.journal = journal;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		List<JournalEntry> entries = journal.entries(site).stream()
				.filter(entry -> name.isEmpty() || name.get().equals(entry.server()))
				.filter(entry -> commands || !entry.action().equals(JournalEntry.COMMAND)).limit(limit).toList();
		entries.forEach(this::show);
		return output.answer("journal", ExitCode.FINE,
				Json.object("entries", JsonModel.all(entries, JsonModel::entry)));
	}

	private void show(JournalEntry entry) {
		output.line(entry.at() + "  " + entry.who() + "  " + entry.server() + "  " + entry.action() + ": "
				+ entry.result() + entry.revision().map(id -> "  [" + id + "]").orElse(""));
		entry.details().forEach(detail -> output.line("    " + detail));
	}
}
