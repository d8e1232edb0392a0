package org.postern.plugins.internal.host;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.postern.plugins.Provides;
import org.postern.plugins.internal.jar.PluginJar;

/**
 * A plug-in that works.
 *
 * @param jar    what it was read from
 * @param bundle what it is in the framework
 * @param rules  what it brings and no property of a component tells
 */
record Resident(PluginJar jar, Bundle bundle, List<Provides> rules) {

	Resident {
		rules = List.copyOf(rules);
	}

	List<Provides> provides() {
		return Stream.concat(jar.provides().stream(), rules.stream()).toList();
	}
}
