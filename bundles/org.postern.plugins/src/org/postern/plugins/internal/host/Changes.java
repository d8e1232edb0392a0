package org.postern.plugins.internal.host;

import java.util.ArrayList;
import java.util.List;

import org.postern.plugins.Plugin;
import org.postern.plugins.Provides;

/** What became of the plug-ins between two looks at the folder. */
record Changes(List<Plugin> before, List<Plugin> after) {

	List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		before.stream().filter(plugin -> !after.contains(plugin)).map(plugin -> "Plug-in " + name(plugin) + " is gone.")
				.forEach(sentences::add);
		after.stream().filter(plugin -> !before.contains(plugin)).map(Changes::arrived).forEach(sentences::add);
		return sentences;
	}

	private static String arrived(Plugin plugin) {
		return switch (plugin.state()) {
			case WORKING -> "Plug-in " + name(plugin) + " works" + brings(plugin) + ".";
			case ISOLATED -> "Plug-in " + name(plugin) + " is kept out: " + plugin.findings().getFirst().summary();
			case SAFE_MODE, DISABLED, REMOVED -> "Plug-in " + name(plugin) + " is " + plugin.state().label() + ".";
		};
	}

	private static String brings(Plugin plugin) {
		return plugin.provides().isEmpty() ? ""
				: ": " + Provides.describe(plugin.provides());
	}

	private static String name(Plugin plugin) {
		return (plugin.name() + " " + plugin.version()).strip();
	}
}
