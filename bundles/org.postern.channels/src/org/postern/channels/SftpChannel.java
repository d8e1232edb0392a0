package org.postern.channels;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.api.backend.NeededSecret;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Progress;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.host.AccessSettings;
import org.postern.host.Hosts;
import org.postern.host.ssh.SshPlace;

/**
 * Writes documents into a folder of another computer over SFTP, all or none. Hosts are known, and users logged in, as
 * for servers over SSH.
 */
@Component(property = ProfileChannel.ID_PROPERTY + "=" + SftpChannel.ID)
public final class SftpChannel implements ProfileChannel {

	static final String ID = "sftp";

	static final Setting<String> FOLDER = text("folder", "Folder",
			"Where the documents are written, from the root or from the user's home; made if it does not exist. An "
					+ "example: /var/www/mail-setup");
	static final Setting<String> HOST = text("ssh-host", "SSH host", "The name or address of its SSH server.");

	private final Hosts hosts;

	@Activate
	public SftpChannel() {
		this(Hosts.ofThisProcess());
	}

	SftpChannel(Hosts hosts) {
		this.hosts = hosts;
	}

	private static Setting<String> text(String key, String label, String hint) {
		return new Setting<>(key, label, hint, new SettingType.Text(), "", false);
	}

	@Override
	public ChannelInfo info() {
		return new ChannelInfo(ID, "SFTP", "Writes the documents into a folder of another computer, over SSH.",
				List.of(FOLDER, HOST, AccessSettings.PORT, AccessSettings.USER, AccessSettings.KEY, AccessSettings.JUMP));
	}

	@Override
	public List<NeededSecret> secrets(SettingValues settings) throws ChannelException {
		return Hosts.secrets(way(settings));
	}

	private AccessSettings way(SettingValues settings) throws ChannelException {
		String host = settings.get(HOST).strip();
		if (host.isEmpty()) {
			throw new ChannelException("No host is stated", "State ssh-host: the computer to write to.");
		}
		try {
			String user = settings.get(AccessSettings.USER).strip();
			return AccessSettings.over(new SshPlace(user.isEmpty() ? hosts.user().name() : user, host,
					settings.get(AccessSettings.PORT)), settings, hosts.user());
		} catch (IllegalArgumentException e) {
			throw new ChannelException("The settings of the channel " + ID + " are wrong: " + e.getMessage(),
					"Mend them, and publish again.", e);
		}
	}

	@Override
	public Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress)
			throws ChannelException, InterruptedException {
		return Shipment.ofOne(this, profiles, access, progress);
	}

	@Override
	public Shipment ship(ChannelAccess access, Progress progress) throws ChannelException, InterruptedException {
		AccessSettings way = way(access.settings());
		return new SftpShipment(hosts.ssh(way, access.site(), access.secrets(), access.trust()), way.ssh().orElseThrow(),
				folder(access.settings()), progress.cancellation());
	}

	private static String folder(SettingValues settings) throws ChannelException {
		String stated = settings.get(FOLDER).strip();
		if (stated.isEmpty()) {
			throw new ChannelException("No folder is stated", "State the folder to write to.");
		}
		return stated.replaceFirst("(?<=.)/+$", "");
	}
}
