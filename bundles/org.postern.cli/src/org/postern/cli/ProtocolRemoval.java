package org.postern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.setting.SettingValues;
import org.postern.core.site.Site;
import org.postern.core.site.SiteDocument;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;

/** Takes protocols out of a site while they are still known, for a file that names an unknown one cannot be read. */
record ProtocolRemoval(SiteStore store, List<String> protocols) {

	/** @return the files that were changed */
	List<Path> from(Site site) throws SiteException {
		List<Path> changed = new ArrayList<>();
		for (MailServer server : site.servers()) {
			PortPolicy left = without(server.policy());
			if (!left.equals(server.policy())) {
				Path file = site.serverFile(server.name());
				SiteDocument document = store.open(file);
				store.save(document, store.render(file, document.text(), server.withPolicy(left)));
				changed.add(file);
			}
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
