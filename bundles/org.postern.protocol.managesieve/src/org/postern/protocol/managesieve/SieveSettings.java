package org.postern.protocol.managesieve;

import java.util.List;

import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;

/** What ManageSieve adds to a policy. */
final class SieveSettings {

	private static final int MOST_REDIRECTS = 1_000;
	private static final int LARGEST_SCRIPT = 65_536;

	static final Setting<Integer> MAX_REDIRECTS = new Setting<>("max-redirects", "Forwards at most",
			"To how many addresses a script may forward one message. Every spammer who gets hold of a mailbox would like"
					+ " many. 0 forbids it.",
			new SettingType.WholeNumber(0, MOST_REDIRECTS), 4, false);

	static final Setting<Integer> MAX_SCRIPT_SIZE = new Setting<>("max-script-size", "Script size (KiB)",
			"The largest script that is taken, in kibibytes, 64 for example. Scripts are text; a long one has 10.",
			new SettingType.WholeNumber(1, LARGEST_SCRIPT), 1_024, false);

	private SieveSettings() {
	}

	/** Every setting, in the order of a form. */
	static List<Setting<?>> all() {
		return List.of(MAX_REDIRECTS, MAX_SCRIPT_SIZE);
	}
}
