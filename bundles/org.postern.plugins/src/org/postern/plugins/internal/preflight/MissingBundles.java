package org.postern.plugins.internal.preflight;

import java.util.stream.Stream;

import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.plugins.internal.jar.Clause;
import org.postern.plugins.internal.jar.PluginJar;

/** Bundles that a plug-in requires by name and that are not there. */
final class MissingBundles implements Preflight.Check {

	@Override
	public Stream<Finding> judge(PluginJar jar, Installed installed) {
		return Stream.of(Constants.REQUIRE_BUNDLE, Constants.FRAGMENT_HOST)
				.flatMap(header -> jar.manifest().clauses(header).stream())
				.filter(wanted -> !wanted.isOptional() && isMissing(wanted, installed))
				.map(wanted -> Finding.of("plugin.missing-bundle", Severity.ERROR,
						jar.manifest().label() + " needs the bundle " + wanted.path() + " in version "
								+ wanted.versions(Constants.BUNDLE_VERSION_ATTRIBUTE) + ", which is not here.",
						"The plug-in cannot be started without it.",
						"Install that bundle first, or both from one site."));
	}

	private static boolean isMissing(Clause wanted, Installed installed) {
		return installed.capabilities(BundleRevision.BUNDLE_NAMESPACE).stream()
				.noneMatch(offer -> offer.isOf(BundleRevision.BUNDLE_NAMESPACE, wanted.path()) && offer
						.suits(wanted.versions(Constants.BUNDLE_VERSION_ATTRIBUTE), Constants.BUNDLE_VERSION_ATTRIBUTE));
	}
}
