package org.postern.api.model;

import java.util.Objects;

import org.postern.api.setting.SettingValues;

/**
 * A place where what the clients of a domain are told is published.
 *
 * @param channel  the id of the channel that pushes there: {@code folder}
 * @param settings what was stated of the channel's settings
 */
public record Publication(String channel, SettingValues settings) {

	public Publication {
		Objects.requireNonNull(settings);
		if (channel.isBlank()) {
			throw new IllegalArgumentException("A publication needs a channel");
		}
	}
}
