package org.postern.channels;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.NeededSecret;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.host.AccessSettings;
import org.postern.host.HostFiles;
import org.postern.host.Hosts;
import org.postern.host.ssh.SshHost;
import org.postern.host.ssh.SshPlace;

/**
 * Writes documents into a folder of another computer over SSH, all or none. Hosts are known, and users logged in, as for
 * servers over SSH.
 */
abstract class SshFolderChannel implements ProfileChannel {

	static final Setting<String> FOLDER = text("folder", "Folder",
			"Where the documents are written, from the root or from the user's home; made if it does not exist. An "
					+ "example: /var/www/mail-setup");
	static final Setting<String> HOST = text("ssh-host", "SSH host", "The name or address of its SSH server.");
	private static final List<Setting<?>> SETTINGS = List.of(FOLDER, HOST, AccessSettings.PORT, AccessSettings.USER,
			AccessSettings.KEY, AccessSettings.JUMP, WebAddress.WEB);

	private final ChannelInfo info;
	private final Hosts hosts;

	SshFolderChannel(String id, String label, String summary, Hosts hosts) {
		this.info = new ChannelInfo(id, label, summary, SETTINGS);
		this.hosts = hosts;
	}

	private static Setting<String> text(String key, String label, String hint) {
		return new Setting<>(key, label, hint, new SettingType.Text(), "", false);
	}

	/** The files there, by the way of the channel. */
	abstract HostFiles files(SshHost host, Cancellation cancellation);

	@Override
	public final ChannelInfo info() {
		return info;
	}

	@Override
	public final List<NeededSecret> secrets(SettingValues settings) throws ChannelException {
		List<NeededSecret> needed = Hosts.secrets(way(settings));
		folder(settings);
		return needed;
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
			throw new ChannelException("The settings of the channel " + info.id() + " are wrong: " + e.getMessage(),
					"Mend them, and publish again.", e);
		}
	}

	@Override
	public final Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress)
			throws ChannelException, InterruptedException {
		return Shipment.ofOne(this, profiles, access, progress);
	}

	@Override
	public final Shipment ship(ChannelAccess access, Progress progress) throws ChannelException {
		AccessSettings way = way(access.settings());
		String folder = folder(access.settings());
		SshHost host = host(way, access);
		return new SshShipment(info.id(), way.ssh().orElseThrow(), folder, host, files(host, progress.cancellation()),
				progress.cancellation());
	}

	@Override
	public final Optional<List<Document>> readBack(List<String> names, ChannelAccess access, Progress progress)
			throws ChannelException, InterruptedException {
		AccessSettings way = way(access.settings());
		String folder = folder(access.settings());
		Cancellation cancellation = progress.cancellation();
		try (SshHost host = host(way, access); Cancellation.Registration cutting = cancellation.onCancel(host::close)) {
			return Optional.of(new FolderReading(files(host, cancellation), folder).read(names));
		} catch (ChannelException e) {
			cancellation.check();
			throw e;
		}
	}

	@Override
	public final Optional<URI> web(SettingValues settings) throws ChannelException {
		return WebAddress.of(settings);
	}

	private SshHost host(AccessSettings way, ChannelAccess access) {
		return hosts.ssh(way, access.site(), access.secrets(), access.trust());
	}

	private static String folder(SettingValues settings) throws ChannelException {
		String stated = settings.get(FOLDER).strip();
		if (stated.isEmpty()) {
			throw new ChannelException("No folder is stated", "State the folder to write to.");
		}
		return stated.replaceFirst("(?<=.)/+$", "");
	}
}
