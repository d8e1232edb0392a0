package org.postern.channels;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;

/**
 * A setting that says where on this computer documents go; nothing can be done without it.
 *
 * @param setting the path, absolute or within the site's folder
 * @param what    it is the path of, for people: {@code folder}
 * @param remedy  what to state
 */
record LocalPlace(Setting<String> setting, String what, String remedy) {

	/** @throws ChannelException if nothing is stated */
	void require(SettingValues settings) throws ChannelException {
		stated(settings);
	}

	/** @throws ChannelException if nothing is stated, or what is stated is no path */
	Path in(ChannelAccess access) throws ChannelException {
		String stated = stated(access.settings());
		try {
			return access.site().resolve(stated).toAbsolutePath().normalize();
		} catch (InvalidPathException e) {
			throw new ChannelException("'" + stated + "' is no path on this computer: " + e.getReason(),
					"Write the path of the " + what + ".", e);
		}
	}

	private String stated(SettingValues settings) throws ChannelException {
		String stated = settings.get(setting).strip();
		if (stated.isEmpty()) {
			throw new ChannelException("No " + what + " is stated", remedy);
		}
		return stated;
	}
}
