package org.postern.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code postern} is without a command. */
@Command(name = "postern", mixinStandardHelpOptions = true, version = "Postern 0.1.0", sortOptions = false,
		synopsisSubcommandLabel = "COMMAND", description = {
				"One policy for a mail server's ports: what the server opens,",
				"what clients are told, and what a test must find." },
		commandListHeading = "%nCommands:%n", footerHeading = "%nExamples:%n", footer = {
				"  postern tour                    see everything on a local practice server",
				"  postern review                  what is wrong with the policies of this site",
				"  postern plan mail && postern apply mail",
				"  postern test mail --login anna@example.org --round-trip",
				"  postern simulate anna@example.org   what mail programs would set up",
				"  postern profile example.org --format setup-page -o setup.html", "", "Exit codes:",
				"  0 fine, 1 findings at or above --fail-on or a failed test of several,",
				"  2 usage, 3 it could not be done, 130 cancelled",
				"  A single test that fails: 10 name resolution, 11 connect, 12 greeting,",
				"  13 capabilities, 14 TLS, 15 certificate, 16 capabilities after TLS, 17 login,",
				"  18 send, 19 receive, 20 remove, 21 examination, 22 open relay,", "  23 session", "",
				"postern COMMAND --help tells more, with examples." })
final class RootCommand implements Callable<Integer> {

	@Mixin
	private final GlobalOptions options;

	@Spec
	private CommandSpec spec;

	RootCommand(GlobalOptions options) {
		this.options = options;
	}

	@Override
	public Integer call() {
		spec.commandLine().usage(spec.commandLine().getErr());
		return ExitCode.USAGE;
	}
}
