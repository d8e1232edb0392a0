package org.postern.core.internal.profile;

import java.util.List;

import org.postern.api.backend.NeededSecret;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.progress.Progress;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;

/** Remembers what was pushed, and what it was given for that; fails when told to. */
record FakeChannel(List<ProfileSet> pushed, List<ChannelAccess> accesses) implements ProfileChannel {

	static final Setting<Boolean> BROKEN = new Setting<>("broken", "Broken", "Whether to fail.", new SettingType.Flag(),
			false, false);

	@Override
	public ChannelInfo info() {
		return new ChannelInfo("fake", "Fake", "", List.of(BROKEN));
	}

	@Override
	public List<NeededSecret> secrets(SettingValues settings) {
		return List.of(new NeededSecret("key", "Key of the fake", "fake/key"));
	}

	@Override
	public Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress) throws ChannelException {
		if (access.settings().get(BROKEN)) {
			throw new ChannelException("No room", "Make room.");
		}
		pushed.add(profiles);
		accesses.add(access);
		return new Delivery("fake", profiles.documents().stream().map(document -> "fake/" + document.name()).toList());
	}
}
