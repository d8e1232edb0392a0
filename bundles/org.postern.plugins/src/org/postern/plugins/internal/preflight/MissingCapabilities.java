package org.postern.plugins.internal.preflight;

import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.plugins.internal.jar.Clause;
import org.postern.plugins.internal.jar.PluginJar;

/** Other things that a plug-in requires to be there; which Java is told in words of its own. */
final class MissingCapabilities implements Preflight.Check {

	@Override
	public Stream<Finding> judge(PluginJar jar, Installed installed) {
		return jar.manifest().clauses(Constants.REQUIRE_CAPABILITY).stream()
				.filter(wanted -> !wanted.isOptional() && isAtStart(wanted) && !isJava(wanted))
				.filter(wanted -> isMissing(wanted, installed))
				.map(wanted -> Finding.of("plugin.missing-capability", Severity.ERROR,
						jar.manifest().label() + " needs " + wanted.path()
								+ wanted.directive(Constants.FILTER_DIRECTIVE).map(filter -> " " + filter).orElse("")
								+ ", which nothing here offers.",
						"The plug-in cannot be started without it.", "Install the plug-in that offers it first."));
	}

	/** What is needed only later, such as a service, keeps no bundle from starting. */
	private static boolean isAtStart(Clause wanted) {
		return wanted.directive(Constants.EFFECTIVE_DIRECTIVE).filter(when -> !when.equals(Constants.EFFECTIVE_RESOLVE))
				.isEmpty();
	}

	private static boolean isJava(Clause wanted) {
		return wanted.path().equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE);
	}

	private static boolean isMissing(Clause wanted, Installed installed) {
		Optional<String> filter = wanted.directive(Constants.FILTER_DIRECTIVE);
		return installed.capabilities(wanted.path()).stream()
				.noneMatch(offer -> filter.isEmpty() || matches(filter.get(), offer));
	}

	/** What is not written as a filter matches nothing. */
	private static boolean matches(String filter, Capability offer) {
		try {
			return FrameworkUtil.createFilter(filter).matches(offer.attributes());
		} catch (InvalidSyntaxException e) {
			return false;
		}
	}
}
