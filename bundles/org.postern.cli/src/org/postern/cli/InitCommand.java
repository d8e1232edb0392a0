package org.postern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.postern.api.backend.BackendInfo;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.UserNameRule;
import org.postern.api.setting.SettingValues;
import org.postern.core.policy.Preset;
import org.postern.core.policy.Presets;
import org.postern.core.provider.Providers;
import org.postern.core.site.Site;
import org.postern.core.site.SiteStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "init", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Make a new site.",
		description = "The site gets a first server and domain if they are named.",
		footerHeading = "%nExamples:%n", footer = { "  postern init estate",
				"  postern init estate --server mail --host mail.example.org --domain example.org --preset rfc8314",
				"  postern init practice --server local --host localhost --domain example.test" })
final class InitCommand implements Callable<Integer> {

	private final Shell shell;
	private final Output output;
	private final SiteStore store;
	private final Presets presets;
	private final Providers providers;

	@Parameters(paramLabel = "DIR", description = "The folder to make it in.")
	private Path folder;

	@Option(names = "--name", paramLabel = "NAME", description = "The site's name (default: the folder's).")
	private Optional<String> name = Optional.empty();

	@Option(names = "--server", paramLabel = "NAME", description = "Add a server of this name.")
	private Optional<String> server = Optional.empty();

	@Option(names = "--host", paramLabel = "HOST", defaultValue = "localhost",
			description = "The host that the server's clients connect to (default: localhost).")
	private String host;

	@Option(names = "--backend", paramLabel = "B", defaultValue = "local",
			description = "What administers the server (default: local, the practice server).")
	private String backend;

	@Option(names = "--preset", paramLabel = "P", defaultValue = "guide",
			description = "The server's ports: guide (the default) or rfc8314 (TLS only).")
	private String preset;

	@Option(names = "--domain", paramLabel = "DOMAIN", description = "Add a domain whose mail the server keeps.")
	private Optional<String> domain = Optional.empty();

	InitCommand(Shell shell, Output output, SiteStore store, Presets presets, Providers providers) {
		this.shell = shell;
		this.output = output;
		this.store = store;
		this.presets = presets;
		this.providers = providers;
	}

	@Override
	public Integer call() throws Exception {
		if (domain.isPresent() && server.isEmpty()) {
			throw CommandException.usage("A domain needs a server that keeps its mail", "Add --server NAME.");
		}
		Path path = shell.folder().resolve(folder).normalize();
		Optional<MailServer> first = server.isPresent() ? Optional.of(server(server.get())) : Optional.empty();
		Optional<Domain> served = CommandException.typed(
				() -> domain.map(found -> new Domain(found, server.orElseThrow(), found, UserNameRule.ADDRESS)));
		Site site = store.create(path, name.orElse(path.getFileName().toString()));
		if (first.isPresent()) {
			store.addServer(site, first.get());
		}
		if (served.isPresent()) {
			store.addDomain(store.load(path), served.get());
		}
		output.line("Made site " + path);
		output.line("Next: cd " + path + " && postern review");
		return output.answer("init", ExitCode.FINE, Json.object("site", path, "server", server, "domain", domain));
	}

	private MailServer server(String serverName) throws CommandException {
		BackendInfo info = one("backend", backend, providers.backends(), BackendInfo::id);
		Preset ports = one("preset", preset, presets.all(), Preset::id);
		PortPolicy policy = presets.apply(ports, PortPolicy.empty());
		return CommandException.typed(() -> new MailServer(serverName, host, info.id(), info.defaultPortOffset(),
				SettingValues.empty(), policy));
	}

	private static <T> T one(String what, String id, List<T> all, Function<T, String> ids)
			throws CommandException {
		return all.stream().filter(each -> ids.apply(each).equals(id)).findFirst()
				.orElseThrow(() -> CommandException.usage("There is no " + what + " '" + id + "'",
						"There are: " + all.stream().map(ids).collect(Collectors.joining(", ")) + "."));
	}
}
