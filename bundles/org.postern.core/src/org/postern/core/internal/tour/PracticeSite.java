package org.postern.core.internal.tour;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.BackendInfo;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.secret.SecretStoreException;
import org.postern.api.setting.SettingValues;
import org.postern.core.policy.Preset;
import org.postern.core.policy.Presets;
import org.postern.core.provider.Providers;
import org.postern.core.site.SampleSite;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;

/** The site the tour is shown on: one that is there, or a new one whose server keeps its mail in the site's folder. */
record PracticeSite(SiteStore store, SampleSite sample, Presets presets, Providers providers) {

	private static final String BACKEND = "local";
	private static final String PRESET = "guide";
	private static final String DATA = "data";

	Site open(Path folder) throws SiteException, BackendException, SecretStoreException, TourFailure {
		if (!Files.exists(folder.resolve(Site.FILE))) {
			MailServer server = server();
			store.addServer(store.create(folder, "Practice"), server);
		}
		return sample.ensure(folder);
	}

	private MailServer server() throws TourFailure {
		BackendInfo backend = providers.backends().stream().filter(info -> info.id().equals(BACKEND)).findFirst()
				.orElseThrow(() -> new TourFailure("The local mail server is not installed", "Install Postern anew."));
		Optional<Preset> guide = presets.all().stream().filter(preset -> preset.id().equals(PRESET)).findFirst();
		PortPolicy policy = guide.map(preset -> presets.apply(preset, PortPolicy.empty()))
				.orElse(PortPolicy.empty());
		return new MailServer(SampleSite.SERVER, "localhost", backend.id(), backend.defaultPortOffset(), data(backend),
				policy);
	}

	/** So that all of a practice site can be removed with its folder. */
	private static SettingValues data(BackendInfo backend) {
		boolean known = backend.accessSettings().stream().anyMatch(setting -> setting.key().equals(DATA));
		return known ? new SettingValues(Map.of(DATA, DATA), Map.of()) : SettingValues.empty();
	}
}
