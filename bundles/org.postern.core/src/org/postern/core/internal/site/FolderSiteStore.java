package org.postern.core.internal.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.core.provider.Providers;
import org.postern.core.site.Parsed;
import org.postern.core.site.Site;
import org.postern.core.site.SiteDocument;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;

/** Sites as folders of YAML files. */
@Component
public final class FolderSiteStore implements SiteStore {

	private static final String SERVER_SCHEMA = "server.schema.json";
	private static final String DOMAIN_SCHEMA = "domain.schema.json";
	/** How editors with a YAML language server find the schema. */
	private static final String MODELINE = "# yaml-language-server: $schema=../state/%s\n";

	private final Providers providers;
	private final SiteWriter writer = new SiteWriter();
	private final DomainFiles domainFiles = new DomainFiles();

	@Activate
	public FolderSiteStore(@Reference(policyOption = ReferencePolicyOption.GREEDY) Providers providers) {
		this.providers = providers;
	}

	@Override
	public Site load(Path folder) throws SiteException {
		return new SiteLoader(providers, domainFiles).load(folder.toAbsolutePath().normalize());
	}

	@Override
	public Site create(Path folder, String name) throws SiteException {
		Path site = folder.toAbsolutePath().normalize();
		if (Files.exists(site.resolve(Site.FILE))) {
			throw TextFile.problem(site, "This folder is a site already.", "Open it, or take another folder.");
		}
		writer.add(site.resolve(Site.FILE), TreeWriter.USUAL.document(new SiteSection(name, Optional.empty()).tree()));
		writer.folder(site.resolve("servers"));
		writer.folder(site.resolve("domains"));
		Site made = load(site);
		writeSchemas(made);
		return made;
	}

	/** Again with every server and domain, for other plug-ins may be installed by then. */
	private void writeSchemas(Site site) throws SiteException {
		writer.put(site.state().resolve(SERVER_SCHEMA), serverSchema());
		writer.put(site.state().resolve(DOMAIN_SCHEMA), domainSchema());
	}

	@Override
	public SiteDocument open(Path file) throws SiteException {
		Problems problems = new Problems(file);
		Optional<SiteDocument> document = TextFile.read(file, problems);
		return document.orElseThrow(() -> new SiteException(problems.inOrder()));
	}

	@Override
	public Parsed<MailServer> parseServer(Path file, String text) {
		return new ServerReader(providers).read(file, text);
	}

	@Override
	public String render(Path file, String text, MailServer server) throws SiteException {
		return new ServerRewriter(providers).rewrite(file, text, server);
	}

	@Override
	public Parsed<Domain> parseDomain(Site site, Path file, String text) {
		return DomainReader.in(site, providers.channels()).read(file, text);
	}

	@Override
	public String render(Site site, Path file, String text, Domain domain) throws SiteException {
		return new DomainRewriter(DomainReader.in(site, providers.channels()), new Trees(providers)).rewrite(file, text, domain);
	}

	@Override
	public SiteDocument save(SiteDocument opened, String text) throws SiteException {
		return writer.save(opened, text);
	}

	@Override
	public void saveSite(Site site) throws SiteException {
		SiteDocument opened = open(site.file());
		SiteDocument saved = writer.save(opened, SiteSection.of(site).stateIn(opened.file(), opened.text()));
		if (saved.equals(opened)) {
			writer.touch(opened.file());
		}
	}

	@Override
	public void addServer(Site site, MailServer server) throws SiteException {
		String text = TreeWriter.USUAL.document(new Trees(providers).server(server));
		writer.add(site.serverFile(server.name()), MODELINE.formatted(SERVER_SCHEMA) + text);
		writeSchemas(site);
	}

	@Override
	public void addDomain(Site site, Domain domain) throws SiteException {
		String text = TreeWriter.USUAL.document(new Trees(providers).domain(domain));
		writer.add(site.domainFile(domain.name()), MODELINE.formatted(DOMAIN_SCHEMA) + text);
		writeSchemas(site);
	}

	@Override
	public void remove(Path file) throws SiteException {
		writer.remove(file);
	}

	@Override
	public String serverSchema() {
		return new ServerSchema(providers).write();
	}

	@Override
	public String domainSchema() {
		return new DomainSchema(providers.channels()).write();
	}
}
