package org.postern.plugins.internal.preflight;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.PackageNamespace;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.plugins.internal.jar.Clause;
import org.postern.plugins.internal.jar.PluginJar;

/** Packages that nothing brings, or not in a version that would do. */
final class MissingPackages implements Preflight.Check {

	private static final String API = "org.postern.api.";

	@Override
	public Stream<Finding> judge(PluginJar jar, Installed installed) {
		List<Capability> packages = installed.capabilities(PackageNamespace.PACKAGE_NAMESPACE);
		Set<String> own = jar.manifest().clauses(Constants.EXPORT_PACKAGE).stream().map(Clause::path)
				.collect(Collectors.toSet());
		return jar.manifest().clauses(Constants.IMPORT_PACKAGE).stream()
				.filter(wanted -> !wanted.isOptional() && !own.contains(wanted.path()))
				.filter(wanted -> offers(packages, wanted).noneMatch(offer -> suits(offer, wanted)))
				.map(wanted -> finding(jar, wanted, offers(packages, wanted).toList())).distinct();
	}

	private static Stream<Capability> offers(List<Capability> packages, Clause wanted) {
		return packages.stream().filter(offer -> offer.isOf(PackageNamespace.PACKAGE_NAMESPACE, wanted.path()));
	}

	private static boolean suits(Capability offer, Clause wanted) {
		return offer.suits(wanted.versions(Constants.VERSION_ATTRIBUTE), Constants.VERSION_ATTRIBUTE);
	}

	private static Finding finding(PluginJar jar, Clause wanted, List<Capability> offers) {
		if (offers.isEmpty()) {
			return Finding.of("plugin.missing-package", Severity.ERROR,
					jar.manifest().label() + " needs the package " + wanted.path() + ", which nothing here brings.",
					"Its code would not be found, so the plug-in cannot be started.",
					"Install the plug-in that brings the package first, or both from one site.");
		}
		VersionRange range = wanted.versions(Constants.VERSION_ATTRIBUTE);
		Version have = offers.getFirst().version(Constants.VERSION_ATTRIBUTE);
		return wanted.path().startsWith(API) ? api(jar, range, have) : other(jar, wanted, range, have);
	}

	private static Finding api(PluginJar jar, VersionRange range, Version have) {
		boolean older = have.compareTo(range.getLeft()) < 0;
		return Finding.of("plugin.api-version", Severity.ERROR,
				jar.manifest().label() + " needs Postern API " + brief(range.getLeft()) + ", you have " + brief(have) + ".",
				older ? "It uses what this Postern does not have yet."
						: "It was made for an older Postern, and what it uses has changed since.",
				older ? "Bring Postern up to date, or install an older version of the plug-in."
						: "Ask for a version of the plug-in that was made for this Postern.");
	}

	private static Finding other(PluginJar jar, Clause wanted, VersionRange range, Version have) {
		return Finding.of("plugin.package-version", Severity.ERROR,
				jar.manifest().label() + " needs " + wanted.path() + " in version " + range + ", you have " + have + ".",
				"Its code would not fit together with what is there, so the plug-in cannot be started.",
				"Ask for a version of the plug-in that was made for this Postern.");
	}

	private static String brief(Version version) {
		return version.getMajor() + "." + version.getMinor();
	}
}
