package org.postern.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.site.SampleSite;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;

/** Finds the site that a command is about. */
final class SiteSource {

	private final Shell shell;
	private final GlobalOptions options;
	private final SiteStore store;
	private final SampleSite sample;

	SiteSource(Shell shell, GlobalOptions options, SiteStore store, SampleSite sample) {
		this.shell = shell;
		this.options = options;
		this.store = store;
		this.sample = sample;
	}

	Site load() throws SiteException, BackendException, SecretStoreException {
		Optional<Path> folder = folder();
		return folder.isPresent() ? store.load(folder.get()) : sample.ensure(sampleFolder());
	}

	/** The folder that was stated or is the current one; empty where the sample is meant. */
	private Optional<Path> folder() {
		Optional<Path> here = Optional.of(shell.folder()).filter(path -> Files.exists(path.resolve(Site.FILE)));
		return options.site().map(shell.folder()::resolve).map(Path::normalize).or(() -> here);
	}

	/** Where the user's own sample site is; the workbench opens the same one. */
	Path sampleFolder() {
		return UserFolder.of(shell).resolve("sample");
	}

	MailServer server(Site site, String name) throws CommandException {
		return site.server(name).orElseThrow(() -> CommandException.usage("There is no server '" + name + "' in "
				+ site.folder(), names("Servers", site.servers().stream().map(MailServer::name).toList())));
	}

	/** The named servers; all of them where none is named. */
	List<MailServer> servers(Site site, List<String> names) throws CommandException {
		if (names.isEmpty()) {
			return site.servers();
		}
		List<MailServer> found = new ArrayList<>();
		for (String name : names) {
			found.add(server(site, name));
		}
		return found;
	}

	Domain domain(Site site, String name) throws CommandException {
		return site.domain(name).orElseThrow(() -> CommandException.usage("There is no domain '" + name + "' in "
				+ site.folder(), names("Domains", site.domains().stream().map(Domain::name).toList())));
	}

	private static String names(String what, List<String> names) {
		return names.isEmpty() ? "It has none yet." : what + " are: " + String.join(", ", names) + ".";
	}
}
