package org.postern.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Runs one command line, from its words to its exit code. */
final class CommandRunner {

	private final CommandLine line;

	CommandRunner(Shell shell, GlobalOptions options, Output output, List<? extends Callable<Integer>> commands) {
		line = new CommandLine(new RootCommand(options));
		commands.forEach(line::addSubcommand);
		line.setOut(shell.out()).setErr(shell.err()).setCaseInsensitiveEnumValuesAllowed(true)
				.setColorScheme(Help.defaultColorScheme(shell.colour() ? Ansi.ON : Ansi.OFF))
				.setExecutionExceptionHandler(new Failures(output))
				.setParameterExceptionHandler((exception, words) -> usage(output, exception));
	}

	int run(String... words) {
		return line.execute(words);
	}

	private static int usage(Output output, ParameterException exception) {
		CommandLine command = exception.getCommandLine();
		String name = command.getCommandSpec().qualifiedName();
		output.problem(exception.getMessage(), "Try '" + name + " --help'.");
		return ExitCode.USAGE;
	}
}
