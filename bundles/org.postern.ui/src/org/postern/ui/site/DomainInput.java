package org.postern.ui.site;

import java.nio.file.Path;

/**
 * What the domain editor is opened on.
 *
 * @param domain the domain's name
 * @param file   its file
 */
public record DomainInput(String domain, Path file) implements SiteInput {

	@Override
	public String editor() {
		return "org.postern.ui.editor.domain";
	}

	@Override
	public String getName() {
		return domain;
	}
}
