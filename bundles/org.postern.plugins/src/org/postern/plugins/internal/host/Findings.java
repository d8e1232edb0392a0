package org.postern.plugins.internal.host;

import java.io.IOException;
import java.nio.file.Path;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.plugins.PluginException;
import org.postern.plugins.internal.jar.PluginJar;

/** What may be wrong with a jar in the folder, beside what the preflight and the trust say. */
final class Findings {

	private Findings() {
	}

	static Finding unreadable(Path file, PluginException trouble) {
		return Finding.of("plugin.corrupt", Severity.ERROR, trouble.getMessage() + ".",
				"Postern works without it.", trouble.remedy() + " Or delete " + file + ".").at(file.getFileName().toString());
	}

	static Finding unreadable(Path folder, IOException trouble) {
		return Finding.of("plugin.folder", Severity.ERROR, "The plug-ins in " + folder + " cannot be read: " + trouble.getMessage() + ".",
				"Postern works without them.", "Give yourself the right to read that folder and what is in it.");
	}

	static Finding failed(PluginJar jar, String reason) {
		return Finding.of("plugin.failed-to-start", Severity.ERROR, jar.manifest().label() + " does not work: " + reason + ".",
				"It was taken out again; Postern works without it.",
				"Tell its maker, or remove it: postern plugins remove " + jar.name()).at(jar.name());
	}

	static Finding superseded(PluginJar jar) {
		return Finding.of("plugin.superseded", Severity.INFO,
				jar.manifest().label() + " " + jar.manifest().version() + " is there in a newer version too.",
				"Only the newest is used.", "Delete " + jar.file() + ".").at(jar.name());
	}
}
