package org.postern.plugins.internal.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.plugins.Publisher;
import org.postern.plugins.Signature;
import org.postern.plugins.internal.jar.PluginJar;

/** Whether a plug-in may be run: because of who signed it, or because the user said so of this very jar. */
public record Trust(TrustedPublishers publishers, ApprovedJars approved) {

	/** @param data the user's folder of Postern */
	public static Trust in(Path data) {
		return new Trust(new TrustedPublishers(data.resolve("publishers")),
				new ApprovedJars(data.resolve("publishers").resolve("approved-jars")));
	}

	/** What stands against running it, if anything does. */
	public Optional<Finding> judge(PluginJar jar) throws IOException {
		if (jar.signature() instanceof Signature.Broken broken) {
			return Optional.of(broken(jar, broken.reason()));
		}
		if (isTrusted(jar) || approved.contains(jar)) {
			return Optional.empty();
		}
		return Optional.of(jar.signature().by().map(publisher -> unknown(jar, publisher)).orElseGet(() -> unsigned(jar))
				.at(jar.name()));
	}

	/** Whether its publisher is always trusted. */
	public boolean isTrusted(PluginJar jar) {
		return jar.signature().by().filter(publishers::contains).isPresent();
	}

	/** A signature that does not hold is worse than none, and nobody can agree to it. */
	public static Finding broken(PluginJar jar, String reason) {
		return Finding.of("plugin.bad-signature", Severity.ERROR, "The signature of " + jar.manifest().label()
				+ " does not hold: " + reason + ".", "It is not what its publisher made; somebody or something changed it.",
				"Do not use it. Get the plug-in again from whom it came.").at(jar.name());
	}

	private static Finding unknown(PluginJar jar, Publisher publisher) {
		return Finding.of("plugin.not-trusted", Severity.ERROR,
				jar.manifest().label() + " is signed by " + publisher.subject() + ", whom you have not trusted yet.",
				"Its certificate has the SHA-256 fingerprint " + publisher.fingerprint() + ".",
				"Compare the fingerprint with what the publisher says; then: postern plugins install " + jar.file()
						+ " --trust once (or always).");
	}

	private static Finding unsigned(PluginJar jar) {
		return Finding.of("plugin.unsigned", Severity.ERROR, jar.manifest().label() + " is signed by nobody.",
				"Nobody can tell whether it is what its maker made. A plug-in can do all that you can do.",
				"If you know where it comes from: postern plugins install " + jar.file() + " --accept-unsigned.");
	}
}
