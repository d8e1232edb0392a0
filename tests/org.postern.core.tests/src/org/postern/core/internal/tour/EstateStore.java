package org.postern.core.internal.tour;

import java.nio.file.Path;

import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.core.site.Parsed;
import org.postern.core.site.Site;
import org.postern.core.site.SiteDocument;
import org.postern.core.site.SiteStore;

/** Saves what was rendered last. */
final class EstateStore implements SiteStore {

	private final Estate estate;
	private MailServer rendered;

	EstateStore(Estate estate) {
		this.estate = estate;
		this.rendered = estate.server;
	}

	@Override
	public Site load(Path folder) {
		return estate.site;
	}

	@Override
	public SiteDocument open(Path file) {
		return new SiteDocument(file, "", "");
	}

	@Override
	public String render(Path file, String text, MailServer server) {
		rendered = server;
		return server.toString();
	}

	@Override
	public SiteDocument save(SiteDocument opened, String text) {
		estate.save(rendered);
		return opened;
	}

	@Override
	public Site create(Path folder, String name) {
		estate.done.add("create " + folder);
		return estate.site;
	}

	@Override
	public Parsed<MailServer> parseServer(Path file, String text) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void saveSite(Site site) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void addServer(Site site, MailServer server) {
		estate.done.add("add " + server.name() + " with " + server.access().values());
	}

	@Override
	public void addDomain(Site site, Domain domain) {
		throw new UnsupportedOperationException();
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
