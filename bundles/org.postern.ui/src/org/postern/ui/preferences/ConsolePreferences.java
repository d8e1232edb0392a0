package org.postern.ui.preferences;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.postern.api.model.MailAddress;

/** What the administrator prefers: an OSGi service. */
public interface ConsolePreferences {

	/** How long each wait on the network may take. */
	Duration timeout();

	/** Whether servers that Postern runs itself are started with the workbench. */
	boolean startsLocalServer();

	/** Whether the welcome page opens with the workbench. */
	boolean showsWelcome();

	void setShowsWelcome(boolean value);

	/** The folder of the site that was open last. */
	Optional<Path> lastSite();

	void setLastSite(Path folder);

	/** Where the sample site is kept. */
	Path sampleFolder();

	/** The account that tests of a server log in as; empty where none was named. */
	Optional<MailAddress> testAccount(Path site, String server);

	void setTestAccount(Path site, String server, MailAddress address);

	/** The id of the channel by which users of a site were given their profiles last. */
	Optional<String> pushChannel(Path site);

	void setPushChannel(Path site, String channel);
}
