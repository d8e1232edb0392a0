package org.postern.plugins.internal.preflight;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osgi.framework.Constants;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.plugins.internal.jar.PluginJar;

/** A plug-in that was compiled for a later Java. */
final class JavaVersion implements Preflight.Check {

	private static final Pattern ENVIRONMENT = Pattern.compile("JavaSE-(\\d+)\\b(?!\\.)");
	private static final Pattern CAPABILITY = Pattern
			.compile("osgi\\.ee=JavaSE\\)\\s*\\(version(?:>=|=)(\\d+)(?:\\.0)*\\)");

	@Override
	@SuppressWarnings("deprecation") // tools still write the older header
	public Stream<Finding> judge(PluginJar jar, Installed installed) {
		int have = Runtime.version().feature();
		return Stream.of(needed(jar, Constants.BUNDLE_REQUIREDEXECUTIONENVIRONMENT, ENVIRONMENT),
				needed(jar, Constants.REQUIRE_CAPABILITY, CAPABILITY)).flatMapToInt(OptionalInt::stream)
				.filter(needed -> needed > have).boxed().limit(1)
				.map(needed -> Finding.of("plugin.java-version", Severity.ERROR,
						jar.manifest().label() + " needs Java " + needed + ", you have " + have + ".",
						"Its code cannot be read by this Java.",
						"Run Postern with Java " + needed + " (JAVA_HOME says which), or install an older version of the plug-in."));
	}

	/** The lowest of those that would do. */
	private static OptionalInt needed(PluginJar jar, String header, Pattern pattern) {
		return jar.manifest().text(header).stream().flatMap(text -> pattern.matcher(text).results())
				.mapToInt(found -> Integer.parseInt(found.group(1))).min();
	}
}
