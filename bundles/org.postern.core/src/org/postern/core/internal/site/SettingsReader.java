package org.postern.core.internal.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.postern.api.model.DomainName;
import org.postern.api.model.MailAddress;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;

/** Reads what a protocol or a backend lets an administrator set. */
final class SettingsReader {

	private final List<Setting<?>> settings;

	SettingsReader(List<Setting<?>> settings) {
		this.settings = settings;
	}

	/** Without overrides: how a place is reached. @param besides other keys of the section */
	SettingValues plain(Section section, String... besides) {
		section.allow(Stream.concat(keys(settings).stream(), Stream.of(besides)).toList());
		return new SettingValues(values(section, settings), Map.of());
	}

	/** With overrides for domains and mailboxes. */
	SettingValues read(Section section) {
		List<String> known = new ArrayList<>(keys(settings));
		if (settings.stream().anyMatch(Setting::overridable)) {
			known.add(SettingValues.OVERRIDES);
		}
		section.allow(known);
		return new SettingValues(values(section, settings), overrides(section));
	}

	private Map<String, Map<String, String>> overrides(Section section) {
		Map<String, Map<String, String>> overrides = new TreeMap<>();
		section.section(SettingValues.OVERRIDES, "overrides").ifPresent(scopes -> scopes.keys().forEach(scope -> {
			Optional<String> name = scope(scopes, scope);
			Map<String, String> values = override(scopes.section(scope, "the override for " + scope).orElseThrow());
			if (name.isPresent() && !values.isEmpty() && overrides.put(name.get(), values) != null) {
				scopes.problems().error(scopes.keyNode(scope), "'" + scope + "' has two overrides.",
						"Join them: upper and lower case make no difference in domains.");
			}
		}));
		return overrides;
	}

	private Map<String, String> override(Section section) {
		List<Setting<?>> overridable = settings.stream().filter(Setting::overridable).toList();
		settings.stream().filter(setting -> !setting.overridable() && section.has(setting.key()))
				.forEach(setting -> section.problems().error(section.keyNode(setting.key()),
						"'" + setting.key() + "' holds for the whole server and cannot be overridden.",
						"State it above 'overrides', or remove it here."));
		List<String> known = keys(settings);
		section.allow(section.keys().stream().anyMatch(key -> !known.contains(key)) ? keys(overridable) : known);
		return values(section, overridable);
	}

	/** A domain or mailbox as it is looked up: its domain in lower case. */
	private static Optional<String> scope(Section scopes, String text) {
		try {
			return Optional.of(scope(text));
		} catch (IllegalArgumentException e) {
			scopes.problems().error(scopes.keyNode(text), e.getMessage() + ".",
					"Write a domain such as example.org, or a mailbox such as anna@example.org.");
			return Optional.empty();
		}
	}

	static String scope(String text) {
		return text.contains("@") ? MailAddress.parse(text).toString()
				: DomainName.require(text).toLowerCase(Locale.ROOT);
	}

	private static Map<String, String> values(Section section, List<Setting<?>> settings) {
		Map<String, String> values = new TreeMap<>();
		settings.forEach(setting -> section.read(setting.key(), text -> canonical(setting, text))
				.ifPresent(text -> values.put(setting.key(), text)));
		return values;
	}

	/** The text in the one way the setting writes it, so that {@code 30} and {@code 30d} are the same. */
	private static <T> String canonical(Setting<T> setting, String text) {
		try {
			return setting.format(setting.type().parse(text));
		} catch (IllegalArgumentException e) {
			throw new WrongValue("'" + text + "' is not a value for '" + setting.key() + "'.",
					"Write " + setting.type().describe() + ".");
		}
	}

	static List<String> keys(List<Setting<?>> settings) {
		return settings.stream().<String>map(Setting::key).toList();
	}
}
