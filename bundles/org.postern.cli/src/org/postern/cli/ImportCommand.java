package org.postern.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.postern.api.backend.BackendInfo;
import org.postern.api.backend.ServerSession;
import org.postern.api.backend.ServerState;
import org.postern.api.finding.Finding;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;
import org.postern.core.profile.PolicyStart;
import org.postern.core.provider.Providers;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;
import org.postern.core.site.SiteStore;
import org.postern.core.text.Count;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Read a server's present state into the site.",
		description = { "What the server does now becomes its policy, so that the first plan is empty.",
				"What Postern does not understand it leaves alone, and lists. Nothing is",
				"changed on the server.", "", "With --from, what clients are told becomes the policy, and the server is not",
				"asked: of a file in any format that Postern writes, or of what mail programs",
				"find for an address." },
		footerHeading = "%nExamples:%n", footer = { "  postern import mail --host mail.example.org",
				"  postern import mail --host mail.example.org --access where=ssh --access ssh-user=admin",
				"  postern import mail --host mail.example.org --dry-run",
				"  postern import mail --from config-v1.1.xml",
				"  postern import mail --from anna@example.org --dry-run",
				"  postern import mail --from anna@example.org --ca company.pem" })
final class ImportCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final SiteStore store;
	private final ServerSessions sessions;
	private final Providers providers;
	private final ProfileOrigin origin;

	@Parameters(paramLabel = "SERVER", description = "How the site shall call it.")
	private String name;

	@Option(names = "--host", paramLabel = "HOST", description = "The host that its clients connect to; with --from, the "
			+ "one where they read mail if not stated.")
	private Optional<String> host = Optional.empty();

	@Option(names = "--from", paramLabel = "FILE|ADDRESS", description = "Start a policy from what clients are told: a file such as "
			+ "autoconfig, an Apple profile, DNS records or a QR code, or "
			+ "what is published for an address.")
	private Optional<String> from = Optional.empty();

	@Mixin
	private final AuthorityOption authorities = new AuthorityOption();

	@Option(names = "--backend", paramLabel = "B", defaultValue = "postfix-dovecot",
			description = "What administers it (default: postfix-dovecot).")
	private String backend;

	@Option(names = "--access", paramLabel = "KEY=VALUE",
			description = "How it is reached, such as where=ssh; may be repeated.")
	private Map<String, String> access = new LinkedHashMap<>();

	@Option(names = "--port-offset", paramLabel = "N", description = "Added to every port that is really opened.")
	private OptionalInt offset = OptionalInt.empty();

	@Option(names = { "-n", "--dry-run" }, description = "Say what was found, and write nothing.")
	private boolean dryRun;

	ImportCommand(Output output, SiteSource sites, SiteStore store, ServerSessions sessions, Providers providers,
			ProfileOrigin origin) {
		this.origin = origin;
		this.output = output;
		this.sites = sites;
		this.store = store;
		this.sessions = sessions;
		this.providers = providers;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		if (site.server(name).isPresent()) {
			throw CommandException.usage("The site has a server '" + name + "' already",
					"'postern plan " + name + "' shows where it differs from its policy; choose another name for another server.");
		}
		if (from.isPresent()) {
			return start(site, new PolicyStart(origin.read(from.get(), authorities.read(origin.shell()))));
		}
		MailServer stated = stated(host.orElseThrow(() -> CommandException.usage("Which server? --host is not stated",
				"Add --host HOST, or --from FILE to start from what clients are told.")));
		ServerState state = read(site.with(stated));
		MailServer found = stated.withPolicy(state.policy());
		show(found, state.findings());
		return write(site, found, state.findings());
	}

	private Integer start(Site site, PolicyStart start) throws Exception {
		String called = host.or(start::host).orElseThrow(() -> CommandException.failed(
				from.orElseThrow() + " names no server", "Take another document; this one only says where to look."));
		MailServer found = stated(called).withPolicy(start.policy());
		show(found, List.of());
		start.elsewhere().forEach(server -> output.line(
				"Left out, being on another host: " + server.describe(providers::protocolLabel)));
		return write(site, found, List.of());
	}

	private Integer write(Site site, MailServer found, List<Finding> findings) throws Exception {
		if (!dryRun) {
			store.addServer(site, found);
			output.line("Wrote " + site.serverFile(name));
			output.line("Next: postern plan " + name);
		}
		return output.answer("import", ExitCode.FINE, Json.object("server", name, "written", !dryRun, "listeners",
				JsonModel.all(found.policy().listeners(), JsonModel::listener), "findings",
				JsonModel.all(findings, JsonModel::finding)));
	}

	private ServerState read(Site site) throws Exception {
		try (ServerSession session = sessions.open(site, name)) {
			return session.read();
		}
	}

	private MailServer stated(String called) throws CommandException {
		BackendInfo info = providers.backends().stream().filter(each -> each.id().equals(backend)).findFirst()
				.orElseThrow(() -> CommandException.usage("There is no backend '" + backend + "'", "There are: "
						+ providers.backends().stream().map(BackendInfo::id).collect(Collectors.joining(", ")) + "."));
		SettingValues values = SettingValues.empty();
		for (Map.Entry<String, String> stated : access.entrySet()) {
			values = with(values, setting(info, stated.getKey()), stated.getValue());
		}
		SettingValues reached = values;
		return CommandException.typed(() -> new MailServer(name, called, info.id(), offset.orElse(info.defaultPortOffset()),
				reached, PortPolicy.empty()));
	}

	private static Setting<?> setting(BackendInfo info, String key) throws CommandException {
		Optional<Setting<?>> found = info.accessSettings().stream().filter(each -> each.key().equals(key)).findFirst();
		return found.orElseThrow(() -> CommandException.usage("The backend " + info.id() + " has no access setting '" + key
				+ "'", "There are: " + info.accessSettings().stream().map(Setting::key).collect(Collectors.joining(", "))
						+ "."));
	}

	private static <T> SettingValues with(SettingValues values, Setting<T> setting, String text) throws CommandException {
		return CommandException.typed(() -> values.with(setting, setting.type().parse(text)));
	}

	private void show(MailServer server, List<Finding> findings) {
		output.line(Count.of(server.policy().enabled().size(), "port is", "ports are") + " open on " + server.host());
		Table table = new Table();
		for (Listener listener : server.policy().enabled()) {
			table.row("  " + listener.protocol(), server.describePort(listener.port()), listener.security().label(),
					listener.authentication().label());
		}
		table.lines().forEach(output::line);
		if (!findings.isEmpty()) {
			output.line("Left alone:");
			FindingText.lines(findings, "  ").forEach(output::line);
		}
	}
}
