package org.postern.core.retention;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.RetentionReport;
import org.postern.core.site.Site;

/** Runs retention on a server by its policy. */
public interface RetentionService {

	/** @param dryRun whether to say only what would be removed; a real run leaves a journal entry */
	RetentionReport run(Site site, String server, boolean dryRun) throws BackendException;
}
