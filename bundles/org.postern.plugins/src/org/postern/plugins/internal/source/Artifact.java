package org.postern.plugins.internal.source;

import java.util.Optional;

import org.osgi.framework.Version;

/**
 * A bundle on a p2 site.
 *
 * @param id      its symbolic name
 * @param folder  of the part of the site that has it, with a slash at the end; empty for the site itself
 * @param digest  SHA-256 in hexadecimal digits, where the site says it
 */
record Artifact(String id, Version version, String folder, Optional<String> digest) {

	/** Where p2 keeps bundles. */
	String path() {
		return folder + "plugins/" + id + "_" + version + ".jar";
	}
}
