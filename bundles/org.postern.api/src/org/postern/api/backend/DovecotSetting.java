package org.postern.api.backend;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;

/**
 * A setting of a protocol that Dovecot has under a name of its own.
 *
 * @param setting as policies have it
 * @param name    as Dovecot has it; in the block {@code plugin} before version 2.4
 * @param write   the value in Dovecot's words
 * @param read    what Dovecot's words say; empty where they are not understood
 */
public record DovecotSetting<T>(Setting<T> setting, String name, Function<T, String> write,
		Function<String, Optional<T>> read) {

	public DovecotSetting {
		Objects.requireNonNull(setting);
		Objects.requireNonNull(name);
		Objects.requireNonNull(write);
		Objects.requireNonNull(read);
	}

	/** The line's value for a policy. */
	public String wanted(SettingValues stated) {
		return write.apply(stated.get(setting));
	}

	/** Whether what Dovecot says, or its silence, is what a policy says. */
	public boolean holds(SettingValues stated, Optional<String> said) {
		return said.flatMap(read).orElse(setting.defaultValue()).equals(stated.get(setting));
	}

	/** With what Dovecot says, where that is not the default. */
	public SettingValues readInto(SettingValues values, Optional<String> said) {
		return said.flatMap(read).filter(value -> !value.equals(setting.defaultValue()))
				.map(value -> values.with(setting, value)).orElse(values);
	}
}
