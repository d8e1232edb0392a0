package org.postern.backend.local.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.setting.SettingValues;

/** What protocols add to a policy, a line for each value: in general, and for a domain or an address. */
final class SettingLines {

	private SettingLines() {
	}

	static List<String> write(String protocol, SettingValues values) {
		List<String> lines = new ArrayList<>();
		new TreeMap<>(values.values()).forEach((key, value) -> lines.add(line(protocol, Words.NONE, key, value)));
		new TreeMap<>(values.overrides()).forEach((scope, stated) -> new TreeMap<>(stated)
				.forEach((key, value) -> lines.add(line(protocol, scope, key, value))));
		return lines;
	}

	private static String line(String protocol, String scope, String key, String value) {
		return Words.join("setting", protocol, scope, key, value);
	}

	static void read(Map<String, SettingValues> settings, List<String> words) {
		Words.require(words, 5);
		SettingValues values = settings.getOrDefault(words.get(1), SettingValues.empty());
		Map<String, String> general = new TreeMap<>(values.values());
		Map<String, Map<String, String>> overrides = new TreeMap<>(values.overrides());
		Optional<String> scope = Words.given(words.get(2));
		if (scope.isEmpty()) {
			general.put(words.get(3), words.get(4));
		} else {
			Map<String, String> stated = new TreeMap<>(overrides.getOrDefault(scope.get(), Map.of()));
			stated.put(words.get(3), words.get(4));
			overrides.put(scope.get(), stated);
		}
		settings.put(words.get(1), new SettingValues(general, overrides));
	}
}
