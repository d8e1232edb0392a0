package org.postern.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.postern.api.rule.RuleInfo;
import org.postern.api.rule.TestRule;
import org.postern.core.provider.Providers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "findings", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Explain what tests can find.",
		description = "Without ID: all that the installed rules look for, a line each.", footerHeading = "%nExamples:%n",
		footer = { "  postern findings", "  postern findings starttls.not-offered certificate.expired",
				"  postern findings --markdown > findings.md" })
final class FindingsCommand implements Callable<Integer> {

	private final Output output;
	private final Providers providers;

	@Parameters(arity = "0..*", paramLabel = "ID", description = "What a finding has in square brackets.")
	private List<String> ids = List.of();

	@Option(names = "--markdown", description = "All of it as a page of documentation.")
	private boolean markdown;

	FindingsCommand(Output output, Providers providers) {
		this.output = output;
		this.providers = providers;
	}

	@Override
	public Integer call() throws CommandException {
		List<RuleInfo> known = providers.rulebook().rules().stream().map(TestRule::info).toList();
		if (markdown) {
			new FindingsPage(known).lines().forEach(line -> output.raw(line + "\n"));
			return ExitCode.FINE;
		}
		List<RuleInfo> wanted = ids.isEmpty() ? known : wanted(known);
		(ids.isEmpty() ? overview(known) : wanted.stream().flatMap(FindingsCommand::explained).toList())
				.forEach(output::line);
		return output.answer("findings", ExitCode.FINE,
				Json.object("findings", JsonModel.all(wanted, JsonModel::rule)));
	}

	private List<RuleInfo> wanted(List<RuleInfo> known) throws CommandException {
		for (String id : ids) {
			if (known.stream().noneMatch(info -> info.id().equals(id))) {
				throw CommandException.usage("No rule finds '" + id + "'", "See all with: postern findings");
			}
		}
		return known.stream().filter(info -> ids.contains(info.id())).toList();
	}

	private static List<String> overview(List<RuleInfo> known) {
		Table table = new Table();
		known.forEach(info -> table.row(info.id(), info.severity().key(), info.summary()));
		return table.lines();
	}

	private static Stream<String> explained(RuleInfo info) {
		return Stream.of(List.of(info.id() + ", " + info.severity().key() + ": " + info.summary()),
				Wrap.lines(info.explanation(), "    "), Wrap.lines("Remedy: " + info.remedy(), "    "),
				List.of("    See " + info.reference().title() + ", " + info.reference().uri())).flatMap(List::stream);
	}
}
