package org.postern.api.profile;

import java.util.List;

import org.postern.api.setting.Setting;

/**
 * What a channel is.
 *
 * @param id       on the command line and in service properties: {@code folder}
 * @param label    for people
 * @param summary  one sentence: where documents go
 * @param settings what it needs to know
 */
public record ChannelInfo(String id, String label, String summary, List<Setting<?>> settings) {

	public ChannelInfo {
		settings = List.copyOf(settings);
	}
}
