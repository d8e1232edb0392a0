package org.postern.channels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.osgi.service.component.annotations.Component;
import org.postern.api.backend.NeededSecret;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Progress;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;

/**
 * Writes documents into one archive, to be handed on or unpacked elsewhere. The archive is replaced as a whole, and the
 * same documents make the same archive, byte by byte.
 */
@Component(property = ProfileChannel.ID_PROPERTY + "=" + ZipChannel.ID)
public final class ZipChannel implements ProfileChannel {

	static final String ID = "zip";

	static final Setting<String> FILE = new Setting<>("file", "Archive",
			"The ZIP file, absolute or within the site's folder; one that is there is replaced. An example: "
					+ "/home/anna/mail-setup.zip",
			new SettingType.Text(SettingType.Text.Named.NEW_FILE), "", false);

	private static final LocalPlace PLACE = new LocalPlace(FILE, "archive", "State the file to write, such as mail-setup.zip.");

	@Override
	public ChannelInfo info() {
		return new ChannelInfo(ID, "ZIP file", "Writes the documents into one archive of this computer.", List.of(FILE));
	}

	@Override
	public boolean collects() {
		return true;
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
		return Shipment.ofOne(this, profiles, access, progress);
	}

	@Override
	public Shipment ship(ChannelAccess access, Progress progress) throws ChannelException, InterruptedException {
		return ZipShipment.into(PLACE.in(access), progress.cancellation());
	}

	@Override
	public Optional<List<Document>> readBack(List<String> names, ChannelAccess access, Progress progress)
			throws ChannelException {
		Path file = PLACE.in(access);
		List<Document> found = new ArrayList<>();
		if (!Files.exists(file)) {
			return Optional.of(found);
		}
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (String name : names) {
				Optional<ZipEntry> entry = Optional.ofNullable(zip.getEntry(name));
				if (entry.isPresent()) {
					found.add(new Document(name, "", zip.getInputStream(entry.get()).readAllBytes()));
				}
			}
		} catch (IOException e) {
			throw new ChannelException(file + " cannot be read: " + e.getMessage(), "Publish again to replace it.", e);
		}
		return Optional.of(found);
	}
}
