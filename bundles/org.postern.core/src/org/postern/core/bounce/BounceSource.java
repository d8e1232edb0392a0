package org.postern.core.bounce;

import java.nio.file.Path;
import java.util.Objects;

import org.postern.api.setting.SettingValues;

/** Where reports are read from. */
public sealed interface BounceSource {

	/** A message in a file, or all in a folder: of files, or a Maildir. */
	record Files(Path path) implements BounceSource {
		public Files {
			Objects.requireNonNull(path);
		}
	}

	/** The mailbox of whom bounces are told. @param settings those of {@link BounceService#mailboxSettings()} */
	record Mailbox(SettingValues settings) implements BounceSource {
		public Mailbox {
			Objects.requireNonNull(settings);
		}
	}
}
