package org.postern.core.internal.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.BackendInfo;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.UserNameRule;
import org.postern.api.secret.SecretStoreException;
import org.postern.api.setting.SettingValues;
import org.postern.core.policy.Preset;
import org.postern.core.policy.Presets;
import org.postern.core.provider.Providers;
import org.postern.core.site.SampleSite;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;

/**
 * The sample on the embedded server, put together from the guide's preset. What is there already is left alone. Of several
 * Posterns that are started for the first time at once, one makes it, and the others wait for it.
 */
@Component
public final class LocalSample implements SampleSite {

	private static final String BACKEND = "local";
	private static final int OFFSET = 10_000;

	private final SiteStore store;
	private final Presets presets;
	private final Providers providers;
	private final SampleAccount account;

	@Activate
	public LocalSample(@Reference(policyOption = ReferencePolicyOption.GREEDY) SiteStore store,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) Presets presets,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) Providers providers,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) SampleAccount account) {
		this.store = store;
		this.presets = presets;
		this.providers = providers;
		this.account = account;
	}

	@Override
	public synchronized Site ensure(Path folder) throws SiteException, BackendException, SecretStoreException {
		Path lockFile = folder.resolve("state").resolve(".sample.lock");
		try {
			Files.createDirectories(lockFile.getParent());
			try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
					FileLock lock = channel.lock()) {
				return make(folder);
			}
		} catch (IOException e) {
			throw TextFile.problem(lockFile, "The file cannot be written: " + e.getMessage() + ".",
					"Check free space and permissions of " + lockFile.getParent() + ".");
		}
	}

	private Site make(Path folder) throws SiteException, BackendException, SecretStoreException {
		Site site = Files.exists(folder.resolve(Site.FILE)) ? store.load(folder) : store.create(folder, "Sample");
		if (site.server(SERVER).isEmpty()) {
			store.addServer(site, server());
		}
		if (site.domain(ACCOUNT.domain()).isEmpty()) {
			store.addDomain(site, new Domain(ACCOUNT.domain(), SERVER, "Example Mail", UserNameRule.ADDRESS));
		}
		Site whole = store.load(folder);
		account.ensure(whole);
		return whole;
	}

	private MailServer server() {
		PortPolicy policy = guide().map(preset -> presets.apply(preset, PortPolicy.empty())).orElse(PortPolicy.empty());
		return new MailServer(SERVER, "localhost", BACKEND, offset(), SettingValues.empty(), policy);
	}

	private int offset() {
		return providers.backends().stream().filter(info -> info.id().equals(BACKEND)).findFirst()
				.map(BackendInfo::defaultPortOffset).orElse(OFFSET);
	}

	private Optional<Preset> guide() {
		List<Preset> all = presets.all();
		return all.stream().filter(preset -> preset.id().equals("guide")).findFirst();
	}
}
