package org.postern.ui.preferences;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.prefs.BackingStoreException;
import org.postern.api.model.MailAddress;

/** Preferences of this workspace, kept by Eclipse. */
@Component
public final class StoredPreferences implements ConsolePreferences {

	/** The node that keeps them. */
	static final String NODE = "org.postern.ui";
	static final String TIMEOUT = "timeout-seconds";
	static final String START_LOCAL = "start-local-server";
	static final String WELCOME = "show-welcome";
	static final String THEME = "theme";
	static final int DEFAULT_TIMEOUT = 10;
	private static final String LAST_SITE = "last-site";

	private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);

	@Override
	public Duration timeout() {
		return Duration.ofSeconds(node.getInt(TIMEOUT, DEFAULT_TIMEOUT));
	}

	@Override
	public boolean startsLocalServer() {
		return node.getBoolean(START_LOCAL, true);
	}

	@Override
	public boolean showsWelcome() {
		return node.getBoolean(WELCOME, true);
	}

	@Override
	public void setShowsWelcome(boolean value) {
		node.putBoolean(WELCOME, value);
		save();
	}

	@Override
	public Optional<Path> lastSite() {
		return Optional.ofNullable(node.get(LAST_SITE, null)).map(Path::of);
	}

	@Override
	public void setLastSite(Path folder) {
		node.put(LAST_SITE, folder.toString());
		save();
	}

	/** Where users' data belongs: {@code XDG_DATA_HOME}, else {@code .local/share} of the home folder. */
	@Override
	public Path sampleFolder() {
		Path data = Optional.ofNullable(System.getenv("XDG_DATA_HOME")).filter(text -> !text.isBlank()).map(Path::of)
				.orElse(Path.of(System.getProperty("user.home"), ".local", "share"));
		return data.resolve("postern").resolve("sample");
	}

	@Override
	public Optional<MailAddress> testAccount(Path site, String server) {
		return Optional.ofNullable(node.get(accountKey(site, server), null)).map(MailAddress::parse);
	}

	@Override
	public void setTestAccount(Path site, String server, MailAddress address) {
		node.put(accountKey(site, server), address.toString());
		save();
	}

	@Override
	public Optional<String> pushChannel(Path site) {
		return Optional.ofNullable(node.get(channelKey(site), null));
	}

	@Override
	public void setPushChannel(Path site, String channel) {
		node.put(channelKey(site), channel);
		save();
	}

	/** Nobody else does: Eclipse saves preferences by itself only in a workspace of resources. */
	private void save() {
		try {
			node.flush();
		} catch (BackingStoreException e) {
			throw new IllegalStateException("The preferences cannot be written to the workspace: " + e.getMessage(), e);
		}
	}

	private static String accountKey(Path site, String server) {
		return "account " + server + " in " + site;
	}

	private static String channelKey(Path site) {
		return "push channel of " + site;
	}
}
