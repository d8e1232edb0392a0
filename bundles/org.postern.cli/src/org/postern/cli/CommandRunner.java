package org.postern.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Runs one command line, from its words to its exit code. */
final class CommandRunner {

	private final Shell shell;
	private final Output output;
	private final CommandLine line;

	CommandRunner(Shell shell, GlobalOptions options, Output output) {
		this.shell = shell;
		this.output = output;
		line = new CommandLine(new RootCommand(options));
	}

	/** @param command an annotated object or a {@link CommandLine.Model.CommandSpec} */
	void add(String name, Object command) {
		line.addSubcommand(name, command);
	}

	/** The settings come last, because they reach only the commands that are there. */
	int run(String... words) {
		line.setOut(shell.out()).setErr(shell.err()).setCaseInsensitiveEnumValuesAllowed(true)
				.setColorScheme(Help.defaultColorScheme(shell.colour() ? Ansi.ON : Ansi.OFF))
				.setExecutionExceptionHandler(new Failures(output))
				.setParameterExceptionHandler((exception, typed) -> usage(output, exception));
		return line.execute(words);
	}

	private static int usage(Output output, ParameterException exception) {
		CommandLine command = exception.getCommandLine();
		String name = command.getCommandSpec().qualifiedName();
		output.problem(exception.getMessage(), "Try '" + name + " --help'.");
		return ExitCode.USAGE;
	}
}
