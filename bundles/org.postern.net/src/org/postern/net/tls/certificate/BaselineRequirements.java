package org.postern.net.tls.certificate;

import java.net.URI;

import org.postern.api.rule.Reference;

/** What public authorities have agreed on. */
final class BaselineRequirements {

	private BaselineRequirements() {
	}

	static Reference reference() {
		return new Reference("CA/Browser Forum Baseline Requirements",
				URI.create("https://cabforum.org/working-groups/server/baseline-requirements/"));
	}
}
