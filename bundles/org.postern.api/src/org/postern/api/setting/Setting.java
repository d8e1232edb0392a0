package org.postern.api.setting;

import java.util.Objects;

/**
 * Something an administrator can set, declared once by a provider. The form in the console, the key in the site
 * file and the option on the command line follow from it.
 *
 * @param key          the key in site files: lower case words joined by hyphens
 * @param label        the words beside the field
 * @param hint         a sentence under the field: what it does, in which unit, an example
 * @param type         the kind of value
 * @param defaultValue what holds where nothing is stated
 * @param overridable  whether a domain or a mailbox may have a value of its own
 */
public record Setting<T>(String key, String label, String hint, SettingType<T> type, T defaultValue,
		boolean overridable) {

	public Setting {
		Objects.requireNonNull(type);
		Objects.requireNonNull(defaultValue);
		if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || key.equals(SettingValues.OVERRIDES)) {
			throw new IllegalArgumentException("'" + key + "' is not a setting's key");
		}
		if (label.isBlank() || hint.isBlank()) {
			throw new IllegalArgumentException("Setting " + key + " needs a label and a hint");
		}
	}

	/** The text for a value in site files and fields. */
	public String format(T value) {
		return type.format(value);
	}
}
