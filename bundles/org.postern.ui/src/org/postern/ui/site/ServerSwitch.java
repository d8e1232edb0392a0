package org.postern.ui.site;

import org.postern.api.backend.BackendException;
import org.postern.core.site.Site;

/** The switch of those servers that Postern runs itself: an OSGi service. Blocks; to be called on jobs. */
public interface ServerSwitch {

	/** Whether Postern runs this server itself, so that it can be switched at all. */
	boolean isSwitchable(Site site, String server) throws BackendException;

	/** Starts a server in this process; leaves alone what Postern does not run itself, and what runs already. */
	void start(Site site, String server) throws BackendException;

	/** Stops a server that was started here. */
	void stop(Site site, String server) throws BackendException;

	/** Stops every server that was started here: the workbench closes. */
	void stopAll();
}
