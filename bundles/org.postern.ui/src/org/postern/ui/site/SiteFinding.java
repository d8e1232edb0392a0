package org.postern.ui.site;

import java.util.Objects;

import org.postern.api.finding.Finding;

/**
 * A finding with its origin.
 *
 * @param server  the name of the server it is about; empty text for the whole site
 * @param source  what brought it to light
 * @param finding the finding itself
 */
public record SiteFinding(String server, FindingSource source, Finding finding) {

	public SiteFinding {
		Objects.requireNonNull(server);
		Objects.requireNonNull(source);
		Objects.requireNonNull(finding);
	}
}
