package org.postern.channels;

import java.nio.file.Files;

import org.postern.api.profile.ProfileChannel;
import org.postern.api.setting.SettingValues;
import org.postern.testkit.ProfileChannelContract;

class FolderContractTest extends ProfileChannelContract {

	@Override
	protected ProfileChannel channel() {
		return new FolderChannel();
	}

	@Override
	protected SettingValues reachable() {
		return SettingValues.empty().with(FolderChannel.FOLDER, folder.resolve("out").toString());
	}

	@Override
	protected SettingValues unreachable() throws Exception {
		return SettingValues.empty().with(FolderChannel.FOLDER, Files.createTempFile(folder, "no", "folder").toString());
	}
}
