package org.postern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.core.site.Parsed;
import org.postern.core.site.Site;
import org.postern.core.site.SiteDocument;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteProblem;
import org.postern.core.site.SiteStore;

/** Sites in memory. */
final class FakeStore implements SiteStore {

	final Map<Path, Site> sites = new TreeMap<>();
	final List<String> saved = new ArrayList<>();

	@Override
	public Site load(Path folder) throws SiteException {
		if (!sites.containsKey(folder)) {
			throw new SiteException(List.of(
					new SiteProblem(folder.resolve(Site.FILE), 0, 0, "This is no site.", "Make one: postern init."),
					new SiteProblem(folder.resolve("servers/mail.yaml"), 3, 9, "Port 0 is out of range.", "Write 25.")));
		}
		return sites.get(folder);
	}

	@Override
	public Site create(Path folder, String name) {
		sites.put(folder, new Site(folder, name, List.of(), List.of()));
		return sites.get(folder);
	}

	@Override
	public void saveSite(Site site) {
		sites.put(site.folder(), site);
	}

	@Override
	public void addServer(Site site, MailServer server) {
		List<MailServer> servers = new ArrayList<>(site.servers());
		servers.add(server);
		sites.put(site.folder(), new Site(site.folder(), site.name(), servers, site.domains()));
	}

	@Override
	public void addDomain(Site site, Domain domain) {
		List<Domain> domains = new ArrayList<>(site.domains());
		domains.add(domain);
		sites.put(site.folder(), new Site(site.folder(), site.name(), site.servers(), domains));
	}

	@Override
	public SiteDocument open(Path file) {
		return new SiteDocument(file, "", "");
	}

	@Override
	public Parsed<MailServer> parseServer(Path file, String text) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String render(Path file, String text, MailServer server) {
		return server.toString();
	}

	@Override
	public SiteDocument save(SiteDocument opened, String text) {
		saved.add(text);
		return new SiteDocument(opened.file(), text, "");
	}

	@Override
	public void remove(Path file) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String domainSchema() {
		throw new UnsupportedOperationException();
	}

	@Override
	public String serverSchema() {
		throw new UnsupportedOperationException();
	}

	@Override
	public Parsed<Domain> parseDomain(Site site, Path file, String text) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String render(Site site, Path file, String text, Domain domain) {
		throw new UnsupportedOperationException();
	}
}
