package org.postern.ui.push;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.core.profile.ProfileChannels;
import org.postern.core.site.Site;
import org.postern.ui.preferences.ConsolePreferences;

import jakarta.inject.Inject;

/** The channel that the Push wizard begins with. */
@Creatable
final class PushChannel {

	private final ProfileChannels installed;
	private final ConsolePreferences preferences;

	@Inject
	PushChannel(ProfileChannels installed, ConsolePreferences preferences) {
		this.installed = installed;
		this.preferences = preferences;
	}

	/**
	 * The one that was used last, as long as it is installed; else one that reaches the users themselves, as mail does.
	 *
	 * @return its index among {@code channels}; 0 where none suits better than the others
	 */
	int first(Site site, List<ChannelInfo> channels) {
		List<String> ids = channels.stream().map(ChannelInfo::id).toList();
		return preferences.pushChannel(site.folder()).map(ids::indexOf).filter(index -> index >= 0).orElseGet(
				() -> IntStream.range(0, ids.size()).filter(index -> reachesUsers(ids.get(index))).findFirst().orElse(0));
	}

	private boolean reachesUsers(String channel) {
		try {
			return installed.reachesUsers(channel);
		} catch (ChannelException e) {
			return false; // it has just been uninstalled
		}
	}

	void used(Site site, String channel) {
		preferences.setPushChannel(site.folder(), channel);
	}
}
