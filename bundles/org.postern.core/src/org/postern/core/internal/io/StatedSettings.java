package org.postern.core.internal.io;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.postern.api.setting.SettingValues;

/** Settings without overrides as texts {@code key=value}, as {@link JsonRecord} keeps them. */
public final class StatedSettings {

	private StatedSettings() {
	}

	public static List<String> write(SettingValues settings) {
		return new TreeMap<>(settings.values()).entrySet().stream()
				.map(stated -> stated.getKey() + "=" + stated.getValue()).toList();
	}

	/** @throws IOException if one of them is no such text */
	public static SettingValues read(List<String> texts) throws IOException {
		Map<String, String> values = new TreeMap<>();
		for (String text : texts) {
			int equals = text.indexOf('=');
			if (equals < 1) {
				throw new IOException("'" + text + "' is not key=value");
			}
			values.put(text.substring(0, equals), text.substring(equals + 1));
		}
		return new SettingValues(values, Map.of());
	}
}
