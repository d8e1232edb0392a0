package org.postern.core.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.setting.SettingValues;

/**
 * Takes protocols out of a site while they are still known, for a file that names an unknown one cannot be read.
 *
 * @param protocols their ids
 */
public record ProtocolRemoval(SiteStore store, List<String> protocols) {

	public ProtocolRemoval {
		protocols = List.copyOf(protocols);
	}

	/** The servers whose policy has listeners or settings of these protocols. */
	public List<MailServer> concerned(Site site) {
		return site.servers().stream().filter(server -> !without(server.policy()).equals(server.policy())).toList();
	}

	/**
	 * Takes out their listeners and settings.
	 *
	 * @return the files that were changed
	 * @throws SiteException if a file cannot be read or written
	 */
	public List<Path> from(Site site) throws SiteException {
		List<Path> changed = new ArrayList<>();
		for (MailServer server : concerned(site)) {
			Path file = site.serverFile(server.name());
			SiteDocument document = store.open(file);
			store.save(document, store.render(file, document.text(), server.withPolicy(without(server.policy()))));
			changed.add(file);
		}
		return changed;
	}

	private PortPolicy without(PortPolicy policy) {
		Map<String, SettingValues> settings = new TreeMap<>(policy.settings());
		settings.keySet().removeAll(protocols);
		return new PortPolicy(policy.listeners().stream().filter(listener -> !protocols.contains(listener.protocol())).toList(),
				policy.tls(), settings);
	}
}
