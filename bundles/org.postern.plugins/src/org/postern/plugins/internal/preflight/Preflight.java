package org.postern.plugins.internal.preflight;

import java.util.List;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.plugins.internal.jar.PluginJar;

/** Judges a plug-in before anything is changed, in plain words; the framework's own words come too late. */
public final class Preflight {

	private static final List<Check> CHECKS = List.of(new Platform(), new JavaVersion(), new NameClash(), new MissingPackages(),
			new MissingBundles(), new MissingCapabilities(), new DuplicateIds());

	private Preflight() {
	}

	/** One thing that may stand against a plug-in. */
	interface Check {
		Stream<Finding> judge(PluginJar jar, Installed installed);
	}

	public static List<Finding> judge(PluginJar jar, Installed installed) {
		return CHECKS.stream().flatMap(check -> check.judge(jar, installed)).map(finding -> finding.at(jar.name())).toList();
	}
}
