package org.postern.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.progress.Cancellation;
import org.postern.api.web.RunningWeb;
import org.postern.core.profile.ProfileServing;
import org.postern.core.provider.ServerSessions;
import org.postern.core.signing.ProfileSigning;
import org.postern.core.site.Site;
import org.postern.plugins.Plugins;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false, 
		header = "Run the practice servers and the profile service until Ctrl+C.",
		description = "The profile service answers mail programs that look for the settings of an address, for all "
				+ "domains of the site; see docs/profile-service.md.",
		footerHeading = "%nExamples:%n", footer = {
				"  postern serve", "  postern serve local --no-profiles &",
				"  postern serve --address 0.0.0.0 --http-port 80 --tls-port 443 \\",
				"      --tls-certificate /etc/ssl/mail.pem --tls-key /etc/ssl/private/mail.key" })
final class ServeCommand implements Callable<Integer> {

	private final Output output;
	private final SiteSource sites;
	private final ServerSessions sessions;
	private final ProfileServing profiles;
	private final ProfileSigning signing;
	private final Plugins plugins;
	private final Cancellation cancellation;

	@Mixin
	private final WebOptions web = new WebOptions();

	@Parameters(arity = "0..*", paramLabel = "SERVER", description = "Which servers; all of them if none is named.")
	private List<String> names = List.of();

	ServeCommand(Output output, SiteSource sites, ServerSessions sessions, ProfileServing profiles,
			ProfileSigning signing, Plugins plugins, Cancellation cancellation) {
		this.output = output;
		this.sites = sites;
		this.sessions = sessions;
		this.profiles = profiles;
		this.signing = signing;
		this.plugins = plugins;
		this.cancellation = cancellation;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		List<ServerSession> open = new ArrayList<>();
		try (Plugins.Watch watch = plugins.watch(output::message)) {
			List<MailServer> served = practice(site, open);
			if (!web.wanted()) {
				requireAny(served);
			}
			return serve(site, served);
		} finally {
			open.forEach(ServeCommand::stop);
		}
	}

	/** Starts what Postern runs itself. @param open where each session is put, also if a later one fails */
	private List<MailServer> practice(Site site, List<ServerSession> open) throws Exception {
		List<MailServer> served = new ArrayList<>();
		for (MailServer server : sites.servers(site, names)) {
			ServerSession session = sessions.open(site, server.name());
			open.add(session);
			if (start(session)) {
				served.add(server);
				show(server);
			}
		}
		return served;
	}

	private int serve(Site site, List<MailServer> served) throws Exception {
		Optional<RunningWeb> running = web.wanted()
				? Optional.of(profiles.start(site, web.settings(site), new WebMessages(output))) : Optional.empty();
		try {
			running.ifPresent(started -> show(site, started));
			output.message("Serving until Ctrl+C.");
			awaitCancel();
			return output.answer("serve", ExitCode.FINE, Json.object("servers", served.stream().map(MailServer::name).toList(),
					"profiles", running.map(RunningWeb::places).orElse(List.of()).stream().map(URI::toString).toList()));
		} finally {
			running.ifPresent(RunningWeb::close);
		}
	}

	private static boolean start(ServerSession session) throws BackendException {
		if (session.control().isEmpty()) {
			return false;
		}
		session.control().get().start();
		return true;
	}

	private void show(MailServer server) {
		output.line(server.name() + " on " + server.host());
		Table table = new Table();
		server.policy().enabled().forEach(listener -> table.row("  " + server.describePort(listener.port()),
				listener.protocol(), listener.security().label(), note(listener)));
		table.lines().forEach(output::line);
	}

	private void show(Site site, RunningWeb running) {
		running.places().forEach(place -> output.line("profiles on " + place));
		output.message(SigningText.note(signing.state(site)));
		running.metrics().ifPresent(place -> output.line("metrics on " + place));
	}

	private static String note(Listener listener) {
		return listener.role().label();
	}

	private static void requireAny(List<MailServer> served) throws CommandException {
		if (served.isEmpty()) {
			throw CommandException.usage("None of these servers is one that Postern runs itself",
					"Make a server with the backend 'local', or start the server by its own means.");
		}
	}

	/** Ctrl+C is how serving ends, so it is no failure here. */
	private void awaitCancel() throws InterruptedException {
		CountDownLatch cancelled = new CountDownLatch(1);
		try (Cancellation.Registration registration = cancellation.onCancel(cancelled::countDown)) {
			cancelled.await();
		}
	}

	private static void stop(ServerSession session) {
		session.control().ifPresent(ServerControl::stop);
		session.close();
	}
}
