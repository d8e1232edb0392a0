package org.postern.core.internal.bounce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.postern.api.setting.SettingValues;
import org.postern.core.internal.io.DurableFile;
import org.postern.core.internal.io.JsonRecord;
import org.postern.core.internal.io.StatedSettings;
import org.postern.core.site.Site;

/** The mailbox that was read last, in {@code state/mailbox.json}; without any secret. */
final class LastMailbox {

	private static final String NAME = "mailbox.json";

	private LastMailbox() {
	}

	static Optional<SettingValues> read(Site site) throws IOException {
		Path file = file(site);
		return Files.exists(file) ? Optional.of(StatedSettings.read(JsonRecord.read(Files.readString(file)).list("settings")))
				: Optional.empty();
	}

	static void write(Site site, SettingValues settings) throws IOException {
		String text = JsonRecord.empty().with("settings", StatedSettings.write(settings)).write();
		DurableFile.write(file(site), out -> out.append(text).append('\n'));
	}

	private static Path file(Site site) {
		return site.state().resolve(NAME);
	}
}
