package org.postern.core.internal.simulate.rule;

import java.net.URI;
import java.util.Optional;

import org.postern.core.simulate.Lookup;

/** Whom a program asked. */
final class Targets {

	private Targets() {
	}

	/** The host of a URL; else the target as it is. */
	static String host(Lookup lookup) {
		String target = lookup.attempt().target();
		return target.contains("://") ? Optional.ofNullable(URI.create(target).getHost()).orElse(target) : target;
	}
}
