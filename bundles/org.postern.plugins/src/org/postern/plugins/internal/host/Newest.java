package org.postern.plugins.internal.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.postern.plugins.internal.jar.PluginJar;

/**
 * Of jars with the same name, the newest.
 *
 * @param chosen by name
 * @param others the older ones
 */
record Newest(Map<String, PluginJar> chosen, List<PluginJar> others) {

	static Newest of(Collection<PluginJar> jars) {
		Newest newest = new Newest(new LinkedHashMap<>(), new ArrayList<>());
		jars.stream().sorted(Comparator.comparing((PluginJar jar) -> jar.manifest().version()).reversed()).forEach(jar -> {
			if (newest.chosen.putIfAbsent(jar.name(), jar) != null) {
				newest.others.add(jar);
			}
		});
		return newest;
	}
}
