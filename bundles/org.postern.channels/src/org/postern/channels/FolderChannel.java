package org.postern.channels;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.postern.api.backend.NeededSecret;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Recipient;
import org.postern.api.progress.Progress;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.host.LocalFiles;

/**
 * Writes documents into a folder: one that a web server serves, or Thunderbird's {@code isp} folder. Other files in
 * it are left alone. What is for one user goes into a folder of its own below, named after the address.
 */
@Component(property = ProfileChannel.ID_PROPERTY + "=" + FolderChannel.ID)
public final class FolderChannel implements ProfileChannel {

	static final String ID = "folder";

	static final Setting<String> FOLDER = new Setting<>("folder", "Folder",
			"Where the documents are written, absolute or within the site's folder; made if it does not exist. An "
			+ "example: /var/www/mail-setup",
			new SettingType.Text(SettingType.Text.Named.FOLDER), "", false);

	private static final LocalPlace PLACE = new LocalPlace(FOLDER, "folder", "State the folder to write to.");

	@Override
	public ChannelInfo info() {
		return new ChannelInfo(ID, "Folder", "Writes the documents into a folder of this computer.", List.of(FOLDER, WebAddress.WEB));
	}

	/** It takes none, but a place. */
	@Override
	public List<NeededSecret> secrets(SettingValues settings) throws ChannelException {
		PLACE.require(settings);
		return List.of();
	}

	@Override
	public Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress)
			throws ChannelException, InterruptedException {
		Path stated = PLACE.in(access);
		Path folder = profiles.recipient().map(Recipient::folder).map(stated::resolve).orElse(stated);
		return new Delivery(ID,
				new FolderSwap(new LocalFiles(), folder.toString()).write(profiles.documents(), progress));
	}

	@Override
	public Optional<List<Document>> readBack(List<String> names, ChannelAccess access, Progress progress)
			throws ChannelException {
		return Optional.of(new FolderReading(new LocalFiles(), PLACE.in(access).toString()).read(names));
	}

	@Override
	public Optional<URI> web(SettingValues settings) throws ChannelException {
		return WebAddress.of(settings);
	}
}
