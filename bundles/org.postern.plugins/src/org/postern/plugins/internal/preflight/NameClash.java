package org.postern.plugins.internal.preflight;

import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.plugins.internal.jar.PluginJar;

/** A plug-in under the name of a bundle that is Postern's own or comes with it. */
final class NameClash implements Preflight.Check {

	@Override
	public Stream<Finding> judge(PluginJar jar, Installed installed) {
		return Stream.of(jar.name()).filter(installed::hasBundle).map(name -> Finding.of("plugin.name-clash", Severity.ERROR,
				"The name " + name + " is taken: a bundle of this name is part of this Postern.",
				"Two bundles of one name are mistaken for each other, so only the one that was there is started.",
				"Ask the plug-in's maker to give it a name of its own (Bundle-SymbolicName)."));
	}
}
