package org.postern.channels;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Component;
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

/**
 * Writes documents into a folder: one that a web server serves, or Thunderbird's {@code isp} folder. Other files in
 * it are left alone.
 */
@Component(property = ProfileChannel.ID_PROPERTY + "=" + FolderChannel.ID)
public final class FolderChannel implements ProfileChannel {

	static final String ID = "folder";

	static final Setting<String> FOLDER = new Setting<>("folder", "Folder",
			"Where the documents are written; made if it does not exist. An example: /var/www/mail-setup",
			new SettingType.Text(), "", false);

	@Override
	public ChannelInfo info() {
		return new ChannelInfo(ID, "Folder", "Writes the documents into a folder of this computer.", List.of(FOLDER));
	}

	@Override
	public Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress)
			throws ChannelException, InterruptedException {
		Path folder = folder(access.settings());
		List<Path> written = new FolderSwap(folder).write(profiles.documents(), progress);
		return new Delivery(ID, written.stream().map(Path::toString).toList());
	}

	private static Path folder(SettingValues settings) throws ChannelException {
		String stated = settings.get(FOLDER).strip();
		if (stated.isEmpty()) {
			throw new ChannelException("No folder is stated", "State the folder to write to.");
		}
		try {
			return Path.of(stated).toAbsolutePath().normalize();
		} catch (InvalidPathException e) {
			throw new ChannelException("'" + stated + "' is no path on this computer: " + e.getReason(),
					"Write the path of a folder.", e);
		}
	}
}
