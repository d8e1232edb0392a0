package org.postern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.backend.BackendException;
import org.postern.api.model.MailServer;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.fleet.FleetTarget;
import org.postern.core.fleet.TargetException;
import org.postern.core.fleet.TargetList;
import org.postern.core.provider.Providers;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;
import org.postern.core.test.TestPlanner;
import org.postern.core.test.TestRequest;

/** Finds out what {@code --targets} stands for. */
record FleetTargets(Shell shell, SiteSource sites, SiteStore store, TestPlanner planner, Providers providers,
		Cancellation cancellation) {

	/**
	 * A list of targets.
	 *
	 * @param count   how many there are
	 * @param targets to be closed after use
	 */
	record Listed(long count, Stream<FleetTarget> targets) {
	}

	Listed find(String stated) throws CommandException, IOException, SiteException, BackendException, SecretStoreException {
		if (stated.equals("-")) {
			return spooled();
		}
		Path path = shell.folder().resolve(stated);
		if (Files.isRegularFile(path)) {
			return list(path, stated);
		}
		if (Files.isRegularFile(path.resolve("site.yaml"))) {
			Site site = store.load(path);
			return site(site, site.servers());
		}
		Site site = sites.load();
		Optional<String> server = site.domain(stated).map(domain -> domain.server());
		if (server.isEmpty()) {
			throw CommandException.usage("'" + stated + "' is no file, no folder of a site and no domain of this site",
					"Give --targets a CSV file with lines of host,port,protocol,security, or - for standard input.");
		}
		return site(site, site.server(server.get()).stream().toList());
	}

	/** Standard input can be read but once, and is read twice: to look for mistakes, and to test. */
	private Listed spooled() throws CommandException, IOException {
		Path spool = Files.createTempFile("postern-targets-", ".csv");
		spool.toFile().deleteOnExit();
		Files.copy(shell.in(), spool, StandardCopyOption.REPLACE_EXISTING);
		return list(spool, "Standard input");
	}

	private Listed list(Path file, String name) throws CommandException, IOException {
		TargetList list = new TargetList(file, name, providers);
		try {
			return new Listed(list.check(), list.stream());
		} catch (TargetException e) {
			throw CommandException.usage(e.getMessage(), e.remedy());
		}
	}

	private Listed site(Site site, List<MailServer> servers) throws BackendException, SecretStoreException {
		List<FleetTarget> targets = new ArrayList<>();
		for (MailServer server : servers) {
			TestRequest request = planner.request(site, server.name(), server.policy().enabled(), Optional.empty(), false,
					cancellation);
			request.endpoints().forEach(
					endpoint -> targets.add(new FleetTarget(endpoint, request.policy(), request.authorities())));
		}
		return new Listed(targets.size(), targets.stream());
	}
}
