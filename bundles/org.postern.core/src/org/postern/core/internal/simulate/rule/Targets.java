package org.postern.core.internal.simulate.rule;

import java.net.URI;
import java.util.Optional;

import org.postern.core.simulate.AttemptSeen;

/** Whom a program asked. */
final class Targets {

	private Targets() {
	}

	/** The host of a URL; else the target as it is. */
	static String host(AttemptSeen seen) {
		String target = seen.attempt().target();
		return target.contains("://") ? Optional.ofNullable(URI.create(target).getHost()).orElse(target) : target;
	}
}
