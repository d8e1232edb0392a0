package org.postern.backend.postfixdovecot.reading;

import java.util.List;

import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;

/** Where the configuration is, as an administrator states it. */
public final class PlaceSettings {

	public static final Setting<String> DOVECOT = path("dovecot-config", "Dovecot's configuration",
			"Its main file on the server.", Places.USUAL.dovecot());
	public static final Setting<String> POSTFIX = path("postfix-config", "Postfix's configuration",
			"The folder of main.cf and master.cf on the server.", Places.USUAL.postfix());
	public static final Setting<String> CRON = path("cron-folder", "Cron's files",
			"The folder on the server for the daily retention run where cron makes it.", Places.USUAL.cron());
	public static final Setting<String> UNITS = path("units-folder", "Systemd's units",
			"The folder on the server for the daily retention run where systemd makes it.", Places.USUAL.units());

	private PlaceSettings() {
	}

	private static Setting<String> path(String key, String label, String hint, String usual) {
		return new Setting<>(key, label, hint, new SettingType.Text(), usual, false);
	}

	/** Every setting, in the order of a form. */
	public static List<Setting<?>> settings() {
		return List.of(DOVECOT, POSTFIX, CRON, UNITS);
	}

	/** @throws IllegalArgumentException if a path is not absolute */
	public static Places of(SettingValues access) {
		return new Places(access.get(DOVECOT), access.get(POSTFIX), access.get(CRON), access.get(UNITS));
	}
}
