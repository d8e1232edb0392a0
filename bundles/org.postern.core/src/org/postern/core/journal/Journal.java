package org.postern.core.journal;

import java.io.IOException;
import java.util.List;

import org.postern.core.site.Site;

/** Who changed what when, kept as JSON lines under the site's {@code state} folder. */
public interface Journal {

	/** Newest first. */
	List<JournalEntry> entries(Site site) throws IOException;

	/** Appends an entry; it is on disk when this returns. */
	void add(Site site, JournalEntry entry) throws IOException;
}
