package org.postern.api.backend;

import java.util.List;

import org.postern.api.setting.Setting;

/**
 * What a backend is.
 *
 * @param id                in site files and service properties: {@code local}
 * @param label             for people
 * @param summary           one sentence: which servers it administers
 * @param accessSettings    how to reach such a server
 * @param defaultPortOffset what a new server of this kind starts with
 */
public record BackendInfo(String id, String label, String summary, List<Setting<?>> accessSettings,
		int defaultPortOffset) {

	public BackendInfo {
		accessSettings = List.copyOf(accessSettings);
	}
}
