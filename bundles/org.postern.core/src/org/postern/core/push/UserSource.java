package org.postern.core.push;

import java.nio.file.Path;
import java.util.Objects;

import org.postern.api.setting.SettingValues;

/** Where a list of users comes from. */
public sealed interface UserSource {

	/**
	 * A file of comma- or semicolon-separated values with a header: {@code address,name,language}, of which only the
	 * address must be there. See {@link UserLists} for what is taken.
	 *
	 * @param file in UTF-8, with or without a byte order mark, or in Windows-1252
	 */
	record CsvFile(Path file) implements UserSource {
		public CsvFile {
			Objects.requireNonNull(file);
		}
	}

	/** A directory that is asked over LDAP. @param settings those of {@link UserLists#directorySettings()} */
	record Directory(SettingValues settings) implements UserSource {
		public Directory {
			Objects.requireNonNull(settings);
		}
	}
}
