package org.postern.core.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Publication;
import org.postern.api.setting.SettingValues;

/**
 * Takes protocols and channels out of a site while they are still known, for a file that names an unknown one cannot be
 * read. The backend of a server cannot be taken out, for there is no server without one: another is to be chosen.
 *
 * @param protocols their ids
 * @param channels  their ids
 * @param backends  their ids
 */
public record SiteRemoval(SiteStore store, Set<String> protocols, Set<String> channels, Set<String> backends) {

	public SiteRemoval {
		Objects.requireNonNull(store);
		protocols = Set.copyOf(protocols);
		channels = Set.copyOf(channels);
		backends = Set.copyOf(backends);
	}

	/** @param ids of what goes, by kind: {@code protocol}, {@code channel}, {@code backend} */
	public static SiteRemoval of(SiteStore store, Map<String, Set<String>> ids) {
		return new SiteRemoval(store, ids.getOrDefault("protocol", Set.of()), ids.getOrDefault("channel", Set.of()),
				ids.getOrDefault("backend", Set.of()));
	}

	/** The servers that have listeners or settings of these protocols, and the domains that are published by these channels. */
	public List<String> concerned(Site site) {
		return Stream.concat(servers(site).stream().map(MailServer::name), domains(site).stream().map(Domain::name)).toList();
	}

	/** What has to be changed by hand, because it cannot be left out: {@code servers/mail.yaml: backend: exim}. */
	public List<String> remaining(Site site) {
		return site.servers().stream().filter(server -> backends.contains(server.backend()))
				.map(server -> site.folder().relativize(site.serverFile(server.name())) + ": backend: " + server.backend())
				.toList();
	}

	/**
	 * Takes out listeners and settings of the protocols, and places of the channels.
	 *
	 * @return the files that were changed
	 * @throws SiteException if a file cannot be read or written
	 */
	public List<Path> from(Site site) throws SiteException {
		List<Path> changed = new ArrayList<>();
		for (MailServer server : servers(site)) {
			SiteDocument document = store.open(site.serverFile(server.name()));
			store.save(document,
					store.render(document.file(), document.text(), server.withPolicy(without(server.policy()))));
			changed.add(document.file());
		}
		for (Domain domain : domains(site)) {
			SiteDocument document = store.open(site.domainFile(domain.name()));
			store.save(document, store.render(site, document.file(), document.text(), without(domain)));
			changed.add(document.file());
		}
		return changed;
	}

	private List<MailServer> servers(Site site) {
		return site.servers().stream().filter(server -> !without(server.policy()).equals(server.policy())).toList();
	}

	private List<Domain> domains(Site site) {
		return site.domains().stream().filter(domain -> !without(domain).equals(domain)).toList();
	}

	private PortPolicy without(PortPolicy policy) {
		Map<String, SettingValues> settings = new TreeMap<>(policy.settings());
		settings.keySet().removeAll(protocols);
		return new PortPolicy(policy.listeners().stream().filter(listener -> !protocols.contains(listener.protocol())).toList(),
				policy.tls(), settings);
	}

	private Domain without(Domain domain) {
		List<Publication> places = domain.publish().stream().filter(place -> !channels.contains(place.channel())).toList();
		return domain.withPublish(places);
	}
}
