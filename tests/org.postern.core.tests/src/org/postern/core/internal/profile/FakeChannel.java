package org.postern.core.internal.profile;

import java.util.List;

import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.progress.Progress;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;

/** Remembers what was pushed; fails when told to. */
record FakeChannel(List<ProfileSet> pushed) implements ProfileChannel {

	static final Setting<Boolean> BROKEN = new Setting<>("broken", "Broken", "Whether to fail.", new SettingType.Flag(),
			false, false);

	@Override
	public ChannelInfo info() {
		return new ChannelInfo("fake", "Fake", "", List.of(BROKEN));
	}

	@Override
	public Delivery push(ProfileSet profiles, SettingValues settings, Progress progress) throws ChannelException {
		if (settings.get(BROKEN)) {
			throw new ChannelException("No room", "Make room.", null);
		}
		pushed.add(profiles);
		return new Delivery("fake", profiles.documents().stream().map(document -> "fake/" + document.name()).toList());
	}
}
