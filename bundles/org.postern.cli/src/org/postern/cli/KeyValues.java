package org.postern.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.postern.api.setting.Setting;

/** Settings as they are typed: {@code key=value}. */
final class KeyValues {

	private KeyValues() {
	}

	/** @param whose for people: {@code The channel 'sftp'} */
	static Map<String, String> read(List<String> typed, List<Setting<?>> settings, String whose) throws CommandException {
		Map<String, String> values = new TreeMap<>();
		for (String text : typed) {
			int equals = text.indexOf('=');
			String key = equals < 0 ? text : text.substring(0, equals);
			Setting<?> setting = settings.stream().filter(known -> known.key().equals(key)).findFirst()
					.orElseThrow(() -> CommandException.usage(whose + " has no setting '" + key + "'", "Settings are: "
							+ settings.stream().map(Setting::key).collect(Collectors.joining(", ")) + "."));
			if (equals < 0) {
				throw CommandException.usage("'" + text + "' states no value",
						"Write " + key + "=VALUE, which is " + setting.type().describe() + ".");
			}
			values.put(key, checked(setting, text.substring(equals + 1)));
		}
		return values;
	}

	private static String checked(Setting<?> setting, String value) throws CommandException {
		try {
			setting.type().parse(value);
			return value;
		} catch (IllegalArgumentException e) {
			throw CommandException.usage("'" + value + "' is not a value for '" + setting.key() + "'",
					"Write " + setting.type().describe() + ".");
		}
	}
}
