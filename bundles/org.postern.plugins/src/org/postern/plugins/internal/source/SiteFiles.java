package org.postern.plugins.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files of a p2 site, wherever it is. */
interface SiteFiles extends AutoCloseable {

	/**
	 * @param path below the site, with slashes
	 * @return its content, to be closed; empty if there is no such file
	 */
	Optional<InputStream> open(String path) throws IOException, InterruptedException;

	@Override
	void close() throws IOException;
}
