package org.postern.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.postern.api.backend.NeededSecret;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "secret", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Store what reaching a server takes: passwords and passphrases.",
		description = { "Without NAME it lists what may be needed, and what is stored.",
				"Secrets are asked for, or read from a file or an environment variable;",
				"they are kept outside the site." },
		footerHeading = "%nExamples:%n", footer = { "  postern secret mail", "  postern secret mail sudo-password",
				"  postern secret mail key-passphrase --password-file pass.txt", "  postern secret mail ssh-password --remove" })
final class SecretCommand implements Callable<Integer> {

	private final Shell shell;
	private final Output output;
	private final SiteSource sites;
	private final ServerSessions sessions;
	private final SecretStore secrets;

	@Parameters(index = "0", paramLabel = "SERVER", description = "The server's name in the site.")
	private String server;

	@Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Which secret.")
	private Optional<String> name = Optional.empty();

	@Mixin
	private final PasswordOptions password = new PasswordOptions();

	@Option(names = "--remove", description = "Forget it.")
	private boolean remove;

	SecretCommand(Shell shell, Output output, SiteSource sites, ServerSessions sessions, SecretStore secrets) {
		this.shell = shell;
		this.output = output;
		this.sites = sites;
		this.sessions = sessions;
		this.secrets = secrets;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		List<NeededSecret> needed = sessions.secrets(site, sites.server(site, server).name());
		return name.isEmpty() ? list(needed) : change(chosen(needed, name.get()));
	}

	private int list(List<NeededSecret> needed) throws Exception {
		Map<String, Object> stored = new LinkedHashMap<>();
		Table table = new Table();
		for (NeededSecret secret : needed) {
			boolean there = secrets.get(secret.key()).map(SecretCommand::wiped).isPresent();
			stored.put(secret.id(), there);
			table.row(secret.id(), there ? "stored" : "not stored", secret.label());
		}
		table.lines().forEach(output::line);
		if (needed.isEmpty()) {
			output.line("Reaching " + server + " takes no secret");
		}
		return output.answer("secret", ExitCode.FINE, Json.object("server", server, "stored", stored));
	}

	private static Secret wiped(Secret secret) {
		secret.close();
		return secret;
	}

	private int change(NeededSecret chosen) throws Exception {
		if (remove) {
			secrets.remove(chosen.key());
		} else {
			try (Secret secret = password.require(shell, chosen.label() + ": ")) {
				secrets.put(chosen.key(), secret);
			}
		}
		output.line(chosen.label() + (remove ? " is forgotten" : " is stored"));
		return output.answer("secret", ExitCode.FINE, Json.object("server", server, "stored", Map.of(chosen.id(), !remove)));
	}

	private NeededSecret chosen(List<NeededSecret> needed, String wanted) throws CommandException {
		return needed.stream().filter(secret -> secret.id().equals(wanted)).findFirst()
				.orElseThrow(() -> CommandException.usage("Reaching " + server + " takes no '" + wanted + "'",
						needed.isEmpty() ? "It takes no secret." : "There are: "
								+ needed.stream().map(NeededSecret::id).collect(Collectors.joining(", ")) + "."));
	}
}
