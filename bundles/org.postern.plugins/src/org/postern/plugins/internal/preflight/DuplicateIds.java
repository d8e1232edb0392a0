package org.postern.plugins.internal.preflight;

import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.plugins.internal.jar.PluginJar;

/** A plug-in that brings what is there already under the same id. */
final class DuplicateIds implements Preflight.Check {

	@Override
	public Stream<Finding> judge(PluginJar jar, Installed installed) {
		return jar.provides().stream()
				.flatMap(what -> installed.providerOf(what).stream()
						.map(other -> Finding.of("plugin.duplicate-id", Severity.ERROR,
								jar.manifest().label() + " brings the " + what + ", which " + other + " brings already.",
								"Sites name things by their ids, so each id may be there only once.",
								"Remove the one you do not want: postern plugins remove NAME, or ask the plug-in's maker to choose another id.")));
	}
}
