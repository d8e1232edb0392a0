package org.postern.ui.site;

import java.nio.file.Path;

/**
 * What the server editor is opened on.
 *
 * @param server the server's name in the site
 * @param file   its file
 */
public record ServerInput(String server, Path file) implements SiteInput {

	@Override
	public String editor() {
		return "org.postern.ui.editor.server";
	}

	@Override
	public String getName() {
		return server;
	}
}
