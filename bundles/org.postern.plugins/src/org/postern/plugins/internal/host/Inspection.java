package org.postern.plugins.internal.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.finding.Finding;
import org.postern.plugins.Plugin;
import org.postern.plugins.PluginException;
import org.postern.plugins.internal.jar.JarReader;
import org.postern.plugins.internal.jar.PluginJar;
import org.postern.plugins.internal.trust.Trust;

/** One look at the folder: what is there, which of it may be run, and what is wrong with the rest. */
final class Inspection {

	private final List<Plugin> plugins = new ArrayList<>();
	private final List<PluginJar> readable = new ArrayList<>();
	private final Map<String, PluginJar> trusted = new TreeMap<>();

	Inspection(PluginFolder folder, Trust trust) throws IOException {
		for (Path file : folder.jars()) {
			read(file);
		}
		Newest newest = Newest.of(readable);
		newest.others().forEach(jar -> keepOut(jar, List.of(Findings.superseded(jar))));
		for (PluginJar jar : newest.chosen().values()) {
			Optional<Finding> against = trust.judge(jar);
			against.ifPresentOrElse(finding -> keepOut(jar, List.of(finding)), () -> trusted.put(jar.name(), jar));
		}
	}

	private void read(Path file) {
		try {
			readable.add(JarReader.read(file));
		} catch (PluginException e) {
			String name = file.getFileName().toString();
			plugins.add(new Plugin(name, "", name, file, Plugin.State.ISOLATED, Optional.empty(), List.of(),
					List.of(Findings.unreadable(file, e))));
		}
	}

	/** Those that may be run. */
	List<PluginJar> trusted() {
		return List.copyOf(trusted.values());
	}

	void keepOut(PluginJar jar, List<Finding> findings) {
		trusted.remove(jar.name(), jar);
		add(jar, Plugin.State.ISOLATED, findings);
	}

	/** All plug-ins, those that may be run being in this state. */
	List<Plugin> plugins(Plugin.State state) {
		List.copyOf(trusted.values()).forEach(jar -> add(jar, state, List.of()));
		return plugins.stream().sorted(Comparator.comparing(Plugin::name).thenComparing(Plugin::version)).toList();
	}

	private void add(PluginJar jar, Plugin.State state, List<Finding> findings) {
		plugins.add(new Plugin(jar.name(), jar.manifest().version().toString(), jar.manifest().label(), jar.file(), state,
				jar.signature().by(), jar.provides(), findings));
	}
}
