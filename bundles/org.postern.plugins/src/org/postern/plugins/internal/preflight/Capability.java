package org.postern.plugins.internal.preflight;

import java.util.Map;

import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Something that bundles can need, in the words of the framework's wiring: a package, a bundle, a Java version. */
record Capability(String namespace, Map<String, Object> attributes) {

	boolean isOf(String space, String name) {
		return namespace.equals(space) && name.equals(attributes.get(space));
	}

	Version version(String attribute) {
		return attributes.get(attribute) instanceof Version version ? version : Version.emptyVersion;
	}

	boolean suits(VersionRange range, String attribute) {
		return range.includes(version(attribute));
	}
}
