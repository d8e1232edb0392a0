package org.postern.core.internal.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;
import org.postern.core.site.SiteException;

/** Makes a section of settings, with its overrides, say what it shall. */
record SettingsEdit(String section, List<Setting<?>> settings, List<String> sections) {

	YamlDocument change(YamlDocument document, SettingValues stated, SettingValues wanted) throws SiteException {
		if (stated.equals(wanted)) {
			return document;
		}
		if (document.find(List.of(section)).isEmpty()) {
			return new EntryAdder(document).add(List.of(), section, Trees.settings(wanted, settings), sections);
		}
		List<String> keys = new ArrayList<>(SettingsReader.keys(settings));
		keys.add(SettingValues.OVERRIDES);
		YamlDocument changed = new SectionEdit(List.of(section), keys).change(document, leaves(stated.values()),
				leaves(wanted.values()));
		return overrides(changed, stated.overrides(), wanted.overrides());
	}

	/** What is added comes first, so that a section is not removed as empty and made again. */
	private YamlDocument overrides(YamlDocument document, Map<String, Map<String, String>> stated,
			Map<String, Map<String, String>> wanted) throws SiteException {
		YamlDocument changed = document;
		for (String scope : new TreeSet<>(wanted.keySet())) {
			changed = override(changed, scope, stated.getOrDefault(scope, Map.of()), wanted.get(scope));
		}
		for (String scope : new TreeSet<>(stated.keySet())) {
			changed = wanted.containsKey(scope) ? changed : override(changed, scope, stated.get(scope), Map.of());
		}
		return changed;
	}

	private YamlDocument override(YamlDocument document, String scope, Map<String, String> stated,
			Map<String, String> wanted) throws SiteException {
		if (stated.equals(wanted)) {
			return document;
		}
		List<String> place = List.of(section, SettingValues.OVERRIDES);
		Optional<String> written = SectionEdit.written(document, place, scope);
		if (written.isEmpty()) {
			return new SectionEdit(place, List.of()).add(document, scope, Trees.branch(wanted, settings));
		}
		return new SectionEdit(List.of(section, SettingValues.OVERRIDES, written.get()), SettingsReader.keys(settings))
				.change(document, leaves(stated), leaves(wanted));
	}

	private Map<String, Tree.Leaf> leaves(Map<String, String> values) {
		Map<String, Tree.Leaf> leaves = new LinkedHashMap<>();
		new TreeMap<>(values).forEach((key, text) -> leaves.put(key, leaf(key, text)));
		return leaves;
	}

	private Tree.Leaf leaf(String key, String text) {
		Optional<Setting<?>> setting = settings.stream().filter(known -> known.key().equals(key)).findFirst();
		return setting.map(known -> Trees.leaf(known, text)).orElse(new Tree.Leaf(text, false));
	}
}
