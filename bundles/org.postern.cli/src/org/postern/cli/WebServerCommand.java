package org.postern.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.model.Domain;
import org.postern.api.profile.ClientProfile;
import org.postern.core.profile.ProfileService;
import org.postern.core.site.Site;
import org.postern.core.webserver.PublishedPages;
import org.postern.core.webserver.StaticPage;
import org.postern.core.webserver.StaticSite;
import org.postern.core.webserver.WebServer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "web-server", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Write the configuration of a web server that serves what was published.", description = {
				"For a folder that 'postern publish' wrote, here or over SSH: which file",
				"is answered at which of the places where mail programs look, and as what." },
		footerHeading = "%nExamples:%n", footer = {
				"  postern web-server example.org --for nginx --root /var/www/mail-setup",
				"  postern web-server example.org --for apache --root /srv/mail -o mail.conf",
				"  postern web-server example.org --for caddy --root /srv/mail --language de",
				"  postern web-server example.org --for nginx --root /srv/mail --paths-only" })
final class WebServerCommand implements Callable<Integer> {

	private final Shell shell;
	private final Output output;
	private final SiteSource sites;
	private final ProfileService profiles;

	@Parameters(paramLabel = "DOMAIN", description = "A domain of the site.")
	private String domain;

	@Option(names = "--for", required = true, paramLabel = "SERVER", description = "nginx, apache or caddy.")
	private WebServer server;

	@Option(names = "--root", required = true, paramLabel = "FOLDER",
			description = "Where the files are on the web server, as it sees them: /var/www/mail-setup.")
	private String root;

	@Option(names = "--host", split = ",", paramLabel = "HOST", description = "Answer under these names (default: autoconfig, "
			+ "autodiscover and ua-auto-config of DOMAIN, and itself).")
	private List<String> hosts = List.of();

	@Option(names = "--paths-only", description = "Without hosts, to be included in a site "
			+ "that the web server has already.")
	private boolean pathsOnly;

	@Option(names = "--language", paramLabel = "L", defaultValue = "en",
			description = "Of the set-up page at /setup: en (the default) or de.")
	private String language;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "Write to FILE.")
	private Optional<Path> file = Optional.empty();

	WebServerCommand(Shell shell, Output output, SiteSource sites, ProfileService profiles) {
		this.shell = shell;
		this.output = output;
		this.sites = sites;
		this.profiles = profiles;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		Domain found = sites.domain(site, domain);
		List<StaticPage> pages = pages(profiles.derive(site, found, Optional.empty()));
		StaticSite served = CommandException.typed(() -> new StaticSite(found.name(),
				hosts.isEmpty() ? StaticSite.hosts(found.name()) : hosts, root, pages));
		String text = pathsOnly ? server.paths(served) : server.site(served);
		if (file.isPresent()) {
			write(shell.folder().resolve(file.get()), text);
		} else if (!output.isJson()) {
			output.raw(text);
		}
		return output.answer("web-server", ExitCode.FINE, Json.object("domain", served.domain(), "hosts", served.hosts(),
				"files", pages.stream().map(StaticPage::file).toList(), "file", file, "content", text));
	}

	/** A language in which there is no page is a mistake in typing, which would show only on the web. */
	private List<StaticPage> pages(ClientProfile profile) throws CommandException {
		if (!language.equals("en") && !profiles.suits("setup-page-" + language, profile)) {
			throw CommandException.usage("There is no set-up page in the language '" + language + "'",
					"Pages are those formats of 'postern profile' that begin with setup-page.");
		}
		return new PublishedPages(profiles, language).of(profile);
	}

	private void write(Path path, String text) throws IOException {
		try (Destination to = Destination.of(shell, Optional.of(path), false, false)) {
			to.writer().write(text);
			to.keep();
		}
		output.message("Written to " + path);
	}
}
