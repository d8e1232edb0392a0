package org.postern.api.setting;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.model.MailAddress;

/**
 * Stated values, as text, with overrides for domains and mailboxes. What is not stated has its setting's default.
 *
 * @param values    text by setting key
 * @param overrides by domain ({@code example.org}) or mailbox ({@code anna@example.org}), text by setting key
 */
public record SettingValues(Map<String, String> values, Map<String, Map<String, String>> overrides) {

	/** The key under which site files keep overrides. */
	public static final String OVERRIDES = "overrides";

	public SettingValues {
		values = Map.copyOf(values);
		Map<String, Map<String, String>> copies = new TreeMap<>();
		overrides.forEach((scope, stated) -> copies.put(scope, Map.copyOf(stated)));
		overrides = Map.copyOf(copies);
	}

	public static SettingValues empty() {
		return new SettingValues(Map.of(), Map.of());
	}

	/** @throws IllegalArgumentException if the stated text is not of the setting's type */
	public <T> T get(Setting<T> setting) {
		return stated(setting, values).orElse(setting.defaultValue());
	}

	/** The value for one mailbox: its own override, then its domain's, then the general one. */
	public <T> T get(Setting<T> setting, MailAddress mailbox) {
		return override(setting, mailbox.toString()).or(() -> override(setting, mailbox.domain()))
				.orElseGet(() -> get(setting));
	}

	/** What is stated for a domain or mailbox itself. */
	public <T> Optional<T> override(Setting<T> setting, String scope) {
		return stated(setting, overrides.getOrDefault(scope, Map.of()));
	}

	private static <T> Optional<T> stated(Setting<T> setting, Map<String, String> from) {
		return Optional.ofNullable(from.get(setting.key())).map(setting.type()::parse);
	}

	public <T> SettingValues with(Setting<T> setting, T value) {
		Map<String, String> changed = new TreeMap<>(values);
		changed.put(setting.key(), setting.format(value));
		return new SettingValues(changed, overrides);
	}

	public <T> SettingValues withOverride(Setting<T> setting, String scope, T value) {
		Map<String, Map<String, String>> changed = new TreeMap<>(overrides);
		Map<String, String> stated = new TreeMap<>(changed.getOrDefault(scope, Map.of()));
		stated.put(setting.key(), setting.format(value));
		changed.put(scope, stated);
		return new SettingValues(values, changed);
	}

	public SettingValues withoutOverrides(String scope) {
		Map<String, Map<String, String>> changed = new TreeMap<>(overrides);
		changed.remove(scope);
		return new SettingValues(values, changed);
	}
}
