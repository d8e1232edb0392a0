package org.postern.backend.exim;

import java.util.List;

import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;

/**
 * Where Exim is on its server.
 *
 * @param program to run it: a name on the path, or an absolute path
 * @param file    its configuration; empty where Exim itself knows it
 */
record EximPlace(String program, String file) {

	static final Setting<String> PROGRAM = new Setting<>("exim-program", "Exim's program",
			"How Exim is run on the server: exim4 on Debian, exim elsewhere, or an absolute path.", new SettingType.Text(),
			"exim4", false);
	static final Setting<String> FILE = new Setting<>("exim-config", "Exim's configuration",
			"Its file on the server, absolute. Empty: the one that Exim itself names.", new SettingType.Text(), "", false);

	EximPlace {
		if (program.isBlank() || !file.isEmpty() && !file.startsWith("/")) {
			throw new IllegalArgumentException(
					"Exim needs a program, and its configuration is named by an absolute path: '" + program + "', '" + file + "'");
		}
	}

	/** Every setting, in the order of a form. */
	static List<Setting<?>> settings() {
		return List.of(PROGRAM, FILE);
	}

	static EximPlace of(SettingValues access) {
		return new EximPlace(access.get(PROGRAM), access.get(FILE));
	}
}
