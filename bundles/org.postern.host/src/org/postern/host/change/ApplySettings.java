package org.postern.host.change;

import java.time.Duration;
import java.util.List;

import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;

/**
 * How changes are made on a server.
 *
 * @param undoAfter how long the server waits for Postern before it puts its former state back by itself; zero for never
 * @param state     the folder on the server in which changes are kept, absolute
 */
public record ApplySettings(Duration undoAfter, String state) {

	private static final int LONGEST = 1440;

	public static final Setting<Integer> UNDO_AFTER = new Setting<>("undo-after", "Undoes by itself after (minutes)",
			"The server puts its former state back by itself when Postern does not confirm a change within so many"
					+ " minutes, for instance because the change cut the connection. 0 switches this off.",
			new SettingType.WholeNumber(0, LONGEST), 5, false);

	public static final Setting<String> STATE = new Setting<>("state-folder", "Keeps changes in",
			"The folder on the server that holds what is needed to undo a change.", new SettingType.Text(),
			"/var/lib/postern", false);

	/** Every setting, in the order of a form. */
	public static List<Setting<?>> settings() {
		return List.of(UNDO_AFTER, STATE);
	}

	public static ApplySettings of(SettingValues access) {
		return new ApplySettings(Duration.ofMinutes(access.get(UNDO_AFTER)), access.get(STATE));
	}

	/** Whether the host undoes a change that nobody confirms, and when; for plans. */
	public String wayBack() {
		if (undoAfter.isZero()) {
			return "The server does not undo the change by itself should Postern be lost on the way: undo-after is 0";
		}
		String time = undoAfter.toSeconds() % 60 == 0 ? undoAfter.toMinutes() + " min" : undoAfter.toSeconds() + " s";
		return "The server undoes the change by itself if Postern does not confirm it within " + time
				+ " (undo-after; 0 switches this off)";
	}
}
