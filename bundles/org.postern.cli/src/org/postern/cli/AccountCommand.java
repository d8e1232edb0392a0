package org.postern.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.postern.api.backend.Accounts;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "account", mixinStandardHelpOptions = true, sortOptions = false, synopsisSubcommandLabel = "COMMAND",
		header = "List, add and remove a server's accounts.",
		description = "For servers that keep their accounts themselves.", footerHeading = "%nExamples:%n", footer = {
				"  postern account list local", "  postern account add local ben@example.test",
				"  postern account add local ben@example.test --password-file ben.txt",
				"  postern account remove local ben@example.test" })
final class AccountCommand implements Callable<Integer> {

	private final Shell shell;
	private final Output output;
	private final SiteSource sites;
	private final ServerSessions sessions;
	private final SecretStore secrets;

	@Spec
	private CommandSpec spec;

	AccountCommand(Shell shell, Output output, SiteSource sites, ServerSessions sessions, SecretStore secrets) {
		this.shell = shell;
		this.output = output;
		this.sites = sites;
		this.sessions = sessions;
		this.secrets = secrets;
	}

	@Override
	public Integer call() {
		spec.commandLine().usage(spec.commandLine().getErr());
		return ExitCode.USAGE;
	}

	@Command(name = "list", mixinStandardHelpOptions = true, header = "List the accounts.",
			footerHeading = "%nExample:%n", footer = "  postern account list local")
	int list(@Parameters(paramLabel = "SERVER") String server) throws Exception {
		try (ServerSession session = open(server)) {
			List<MailAddress> all = accounts(session, server).list();
			all.forEach(address -> output.line(address.toString()));
			return output.answer("account list", ExitCode.FINE, Json.object("server", server, "accounts", all));
		}
	}

	@Command(name = "add", mixinStandardHelpOptions = true, header = "Add an account, or give it a new password.",
			description = "The password is asked for, or read from a file or an environment variable.",
			footerHeading = "%nExample:%n", footer = "  postern account add local ben@example.test")
	int add(@Parameters(paramLabel = "SERVER") String server, @Parameters(paramLabel = "ADDRESS") String address,
			@Mixin PasswordOptions password,
			@Option(names = "--remember", description = "Keep the password for tests with --login.") boolean remember)
			throws Exception {
		MailAddress account = CommandException.typed(() -> MailAddress.parse(address));
		try (ServerSession session = open(server)) {
			Accounts accounts = accounts(session, server);
			try (Secret secret = password.require(shell, "Password for " + account + ": ")) {
				accounts.put(account, secret);
				if (remember) {
					secrets.put(SecretStore.loginKey(account), secret);
				}
			}
			output.line("Account " + account + " is on " + server);
			return output.answer("account add", ExitCode.FINE, Json.object("server", server, "account", account));
		}
	}

	@Command(name = "remove", mixinStandardHelpOptions = true,
			header = "Remove an account. Its mail stays on disk.", footerHeading = "%nExample:%n",
			footer = "  postern account remove local ben@example.test")
	int remove(@Parameters(paramLabel = "SERVER") String server, @Parameters(paramLabel = "ADDRESS") String address)
			throws Exception {
		MailAddress account = CommandException.typed(() -> MailAddress.parse(address));
		try (ServerSession session = open(server)) {
			Accounts accounts = accounts(session, server);
			if (!accounts.list().contains(account)) {
				throw CommandException.usage("Server " + server + " has no account " + account,
						"See them with: postern account list " + server);
			}
			accounts.remove(account);
			secrets.remove(SecretStore.loginKey(account));
			output.line("Account " + account + " is removed from " + server + "; its mail stays on disk");
			return output.answer("account remove", ExitCode.FINE, Json.object("server", server, "account", account));
		}
	}

	private ServerSession open(String server) throws Exception {
		Site site = sites.load();
		return sessions.open(site, sites.server(site, server).name());
	}

	private static Accounts accounts(ServerSession session, String server) throws CommandException {
		return session.accounts().orElseThrow(() -> CommandException.usage(
				"Server " + server + " does not keep accounts that Postern could change",
				"Change them where they are kept: in its user database or directory."));
	}
}
