package org.postern.core.drift;

import org.postern.api.progress.Cancellation;
import org.postern.core.site.Site;

/** Compares policy, server configuration, live ports and published profiles. */
public interface DriftService {

	/**
	 * Whatever is wrong with the server is in the report.
	 *
	 * @throws InterruptedException if cancelled
	 */
	DriftReport drift(Site site, String server, Cancellation cancellation) throws InterruptedException;
}
