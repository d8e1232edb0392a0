package org.postern.ui.editor.retention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.model.DomainName;
import org.postern.api.model.MailAddress;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;

/** What can be done to the overrides of a policy's settings. A refusal is told in words for people. */
final class OverrideChange {

	private OverrideChange() {
	}

	/** The domains and mailboxes that have values of their own, in the order of a list. */
	static List<String> scopes(SettingValues values) {
		return values.overrides().keySet().stream().sorted().toList();
	}

	/** The stated text; empty where the general value holds. */
	static <T> String stated(SettingValues values, Setting<T> setting, String scope) {
		return values.override(setting, scope).map(setting::format).orElse("");
	}

	/** @throws IllegalArgumentException if {@code to} is no domain or mailbox, or has values of its own already */
	static SettingValues rename(SettingValues values, String from, String to) {
		String scope = require(to);
		if (values.overrides().containsKey(scope)) {
			throw new IllegalArgumentException(Messages.override_twice);
		}
		Map<String, Map<String, String>> changed = new TreeMap<>(values.overrides());
		changed.put(scope, changed.remove(from));
		return new SettingValues(values.values(), changed);
	}

	/** @throws IllegalArgumentException if {@code text} is no domain and no address */
	static String require(String text) {
		String scope = text.strip();
		return scope.contains("@") ? MailAddress.parse(scope).toString() : DomainName.require(scope);
	}

	/**
	 * States a value for a domain or mailbox; empty text leaves it to the general value.
	 *
	 * @throws IllegalArgumentException if the text is not of the setting's type, or nothing would be left to override
	 */
	static <T> SettingValues state(SettingValues values, Setting<T> setting, String scope, String text) {
		if (!text.isBlank()) {
			return values.withOverride(setting, scope, setting.type().parse(text));
		}
		Map<String, String> left = new TreeMap<>(values.overrides().getOrDefault(scope, Map.of()));
		left.remove(setting.key());
		if (left.isEmpty()) {
			throw new IllegalArgumentException(Messages.override_empty);
		}
		Map<String, Map<String, String>> changed = new TreeMap<>(values.overrides());
		changed.put(scope, left);
		return new SettingValues(values.values(), changed);
	}

	/** A domain or mailbox that has no values of its own yet, to begin a new override with. */
	static Optional<String> free(SettingValues values, List<String> domains) {
		return domains.stream().filter(domain -> !values.overrides().containsKey(domain)).findFirst()
				.or(() -> domains.stream().findFirst().map(domain -> mailbox(values, domain)));
	}

	private static String mailbox(SettingValues values, String domain) {
		int number = 1;
		while (values.overrides().containsKey("user" + number + "@" + domain)) {
			number++;
		}
		return "user" + number + "@" + domain;
	}
}
